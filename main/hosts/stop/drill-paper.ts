import { TERMINAL_SETTINGS, type DrillStep, type EmergencySlice } from '../../../shared/contract/index.ts';
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
import { UNATTENDED } from '../unattended.ts';

/** A simulated day is over by then, whatever came of it. */
const DAY_MS = 7 * 3_600_000;

const nothing = (): void => undefined;

type Run = NonNullable<EmergencySlice['run']>;

/**
 * The whole sequence on a simulated day in memory: a spread is entered, the stop pressed, and each step timed by the
 * market's clock. `tell` hears of each as it is done. Returns how long it took to be flat; null where it was not.
 */
export function paperDrill(tell: (step: DrillStep) => void): number | null {
  const { terminal, time, endsAt } = simulatedDay();
  terminal.start();
  const until = (holds: () => boolean): boolean => {
    while (!holds() && time.now() < endsAt && time.nextAt() !== null) time.next();
    return holds();
  };
  const isOpen = until(() => terminal.slice('positions').spreads.some(({ stage }) => stage === 'open'));
  if (isOpen) terminal.command('emergency.stop', { by: 'drill' }, 'drill', nothing);
  else tell({ step: 'Paper: a spread to close', ok: false, detail: 'none was entered', ms: null });
  let told = 0;
  const isFlat = (): boolean => {
    const { run } = terminal.slice('emergency');
    for (const step of run?.steps.slice(told) ?? []) {
      if (run === null || step.state !== 'done') break;
      tell(rowOf(step, run));
      told += 1;
    }
    return typeof run?.flatAt === 'number';
  };
  if (isOpen) until(isFlat);
  const { run } = terminal.slice('emergency');
  terminal.close();
  if (run === null) return null;
  for (const step of run.steps.slice(told)) tell(rowOf(step, run));
  return run.flatAt === null ? null : run.flatAt - run.pressedAt;
}

function rowOf({ title, detail, state, doneAt }: Run['steps'][number], { pressedAt }: Run): DrillStep {
  const ms = doneAt === null ? null : doneAt - pressedAt;
  return { step: `Paper: ${title}`, ok: state === 'done', detail, ms };
}

/** A terminal on a day that was made up, with nothing behind it but memory. */
function simulatedDay(): {
  readonly terminal: Terminal;
  readonly time: VirtualTime;
  readonly endsAt: number;
} {
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
    ...UNATTENDED,
    version: packageVersion(),
    calendar: simulation.calendar,
    scheduler: time,
    feed,
    books: [{ book: 'demo', mode: 'demo', journal, broker }],
    control: new MemoryControl(),
    settings,
    openTape: null,
  });
  return { terminal, time, endsAt: simulation.opensAt + DAY_MS };
}
