import type { TerminalOptions } from '../terminal/terminal-options.ts';

const nothing = (): void => undefined;

/** What stands around a terminal that nobody watches and that trades nothing real: no screen, no broker, nobody to tell. */
export const UNATTENDED = {
  calendarFault: null,
  realTime: null,
  emergencyLog: nothing,
  onFatal: nothing,
  notify: nothing,
  demo: null,
  trading: null,
  leave: null,
  measures: null,
} satisfies Partial<TerminalOptions>;
