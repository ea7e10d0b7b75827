import type { RunnerContext } from './runner-context.ts';

const nothing = (): void => undefined;

/** A terminal that nobody watches: what a book says to anyone but its broker and its engine is lost. */
export const SILENT: Omit<RunnerContext, 'push' | 'mayOpen'> = {
  flushTape: nothing,
  requestHalt: nothing,
  subscribe: nothing,
  notify: nothing,
  reply: nothing,
  link: nothing,
  noted: nothing,
  answered: nothing,
};
