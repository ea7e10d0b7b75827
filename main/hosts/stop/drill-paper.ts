import { TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';
import {
  MemoryControl,
  MemoryJournal,
  MemoryPaperBook,
  MemorySettings,
} from '../../adapters/memory/index.ts';
import { simulate } from '../../adapters/simulator/index.ts';
import { VirtualTime } from '../../adapters/time/index.ts';
import { NSE_CALENDAR } from '../../domain/calendar/index.ts';
import { Terminal } from '../../terminal/terminal.ts';
import { demoMarket } from '../demo/demo-market.ts';
import { packageVersion } from '../package-version.ts';
import type { DrillRow } from './drill-row.ts';

/** A simulated day is over by then, whatever came of it. */
const DAY_MS = 7 * 3_600_000;

const nothing = (): void => undefined;

/** The whole sequence on a simulated day in memory: a spread is entered, the stop pressed, and each step timed by the market's clock. */
export function paperDrill(): readonly DrillRow[] {
  const simulation = simulate({ calendar: NSE_CALENDAR, scenario: 'demo', seed: 1 });
  const time = new VirtualTime(simulation.opensAt);
  const journal = new MemoryJournal();
  const settings = new MemorySettings(TERMINAL_SETTINGS);
  const { feed, broker } = demoMarket(simulation, time, {
    journal,
    settings,
    paperBook: new MemoryPaperBook(),
  });
  const terminal = new Terminal({
    version: packageVersion(),
    calendar: simulation.calendar,
    calendarFault: null,
    scheduler: time,
    realTime: null,
    feed,
    books: [{ book: 'demo', mode: 'demo', journal, broker }],
    control: new MemoryControl(),
    settings,
    openTape: null,
    emergencyLog: nothing,
    notify: nothing,
    onFatal: nothing,
    demo: null,
    trading: null,
    leave: null,
    measures: null,
  });
  terminal.start();
  const until = (holds: () => boolean): boolean => {
    while (!holds() && time.now() < simulation.opensAt + DAY_MS && time.nextAt() !== null) time.next();
    return holds();
  };
  const isOpen = until(() => terminal.slice('positions').spreads.some(({ stage }) => stage === 'open'));
  if (isOpen) terminal.command('emergency.stop', { by: 'drill' }, 'drill', nothing);
  until(() => typeof terminal.slice('emergency').run?.flatAt === 'number');
  const { run } = terminal.slice('emergency');
  terminal.close();
  if (run === null)
    return [{ step: 'Paper: a spread to close', ok: false, detail: 'none was entered', ms: null }];
  return run.steps.map(({ title, detail, state, doneAt }) => ({
    step: `Paper: ${title}`,
    ok: state === 'done',
    detail,
    ms: doneAt === null ? null : doneAt - run.pressedAt,
  }));
}
