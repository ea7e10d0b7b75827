import { err, ok, type Result } from '../../../shared/units/index.ts';
import { isScenarioName } from '../../adapters/simulator/index.ts';
import type { DataFolder } from '../../adapters/sqlite/data-folder.ts';
import type { Desktop } from '../../ports/desktop.ts';
import type { TerminalOptions } from '../../terminal/terminal-options.ts';
import { calendarInForce } from '../calendar-in-force.ts';
import { pastDesks } from '../side-desks.ts';
import { DrillDesk } from '../stop/drill-desk.ts';
import { surroundings } from '../surroundings.ts';
import { SwitchableLink, type TerminalLink } from '../terminal-link.ts';
import { FIRST_CHOICE, writeChoice, type DemoChoice } from './demo-choice.ts';
import { chosenDemo } from './chosen-demo.ts';
import { startDemo, type DemoRun } from './demo-run.ts';
import { ResumingLink } from './resuming-link.ts';

export interface OpenDemoOptions {
  readonly folder: DataFolder;
  /** Null: as it was, or the first one. Another than the one that runs begins a new Demo. */
  readonly scenario: string | null;
  readonly seed: number | null;
  readonly speed: number;
  readonly version: string;
  /** Opens another mode in this one's place. */
  readonly leave: TerminalOptions['leave'];
  /** Tells the user something, a line at a time. */
  readonly say: (text: string) => void;
  /** The desktop app around the terminal, where there is one. */
  readonly desktop?: Desktop;
}

export interface Demo {
  readonly link: TerminalLink;
  /** Nothing: a Demo's day stands still with its machine. */
  woke(): void;
  close(): void;
}

/** Demo's time is virtual: wherever the system's clock goes, nothing here follows it. */
function aroundDemo(folder: string, { say, desktop }: Pick<OpenDemoOptions, 'say' | 'desktop'>) {
  const desks = pastDesks(folder, null);
  return {
    ...surroundings(say, folder, () => 0),
    drill: new DrillDesk(folder, null),
    desktop: desktop ?? null,
    ...desks,
  };
}

/** Opens the Demo of a data folder: goes on with the one that is there, or begins one. */
export function openDemo(options: OpenDemoOptions): Result<Demo, string> {
  const { folder, leave } = options;
  const first = chosenDemo(options);
  if (!first.ok) return first;
  const around = aroundDemo(folder.path, options);
  const calendar = calendarInForce(folder.path);
  const start = (choice: DemoChoice, speed: number): Result<DemoRun, string> =>
    startDemo({
      folder,
      calendar,
      choice,
      speed,
      version: options.version,
      restart,
      leave,
      surroundings: around,
    });
  const begin = (choice: DemoChoice, speed: number): Result<DemoRun, string> => {
    const discarded = folder.discardDemo();
    if (!discarded.ok) return err(discarded.error.message);
    writeChoice(folder.path, choice);
    return start(choice, speed);
  };
  const restart = (scenario: string, seed: number | null): boolean => {
    if (!isScenarioName(scenario)) return false;
    // Afterwards: the terminal that is asked is within its answer now.
    setImmediate(() => replace({ scenario, seed: seed ?? FIRST_CHOICE.seed }));
    return true;
  };
  const { choice, fresh } = first.value;
  const started = fresh ? begin(choice, options.speed) : start(choice, options.speed);
  if (!started.ok) {
    return err(`${started.error}\nA Demo may be thrown away: another --seed begins a new one.`);
  }
  let run = started.value;
  const link = new SwitchableLink(run.terminal);
  const replace = (next: DemoChoice): void => {
    const speed = run.pacer.speed();
    run.close();
    const replaced = begin(next, speed === 0 ? options.speed : speed);
    if (!replaced.ok) throw new Error(replaced.error);
    run = replaced.value;
    link.replace(run.terminal);
  };
  const { replays, backtests, imports, doctor, backups } = around;
  const closeAll = (): void =>
    [replays, backtests, imports, doctor, backups, run].forEach((each) => each.close());
  return ok({ link: new ResumingLink(link, () => run.pacer), woke: () => undefined, close: closeAll });
}
