import type { Calendar } from '../../domain/calendar/index.ts';
import type { Backtests } from '../../ports/backtests.ts';
import type { Desktop } from '../../ports/desktop.ts';
import type { MachineDoctor } from '../../ports/doctor.ts';
import type { Backups } from '../../ports/backups.ts';
import type { Drill } from '../../ports/drill.ts';
import type { Imports } from '../../ports/imports.ts';
import type { Messenger } from '../../ports/messenger.ts';
import type { Replays } from '../../ports/replays.ts';
import type { EngineCommand } from '../../engine/index.ts';
import type { Accounts } from '../accounts.ts';
import type { AlertDesk } from '../alerts/alert-desk.ts';
import type { ArmDesk } from '../arm-desk.ts';
import type { BookRunner } from '../book-runner.ts';
import type { HaltDesk } from '../halt-desk.ts';
import type { MarketDesk } from '../market-desk.ts';
import type { Answer } from '../pending-calls.ts';
import type { SettingsDesk } from '../settings-desk.ts';
import type { DemoControls } from '../terminal-options.ts';
import type { By, Handlers } from './handlers.ts';

/** What the handlers work with. */
export interface HandlerParts {
  readonly calendar: Calendar;
  readonly halt: HaltDesk;
  readonly settings: SettingsDesk;
  readonly market: MarketDesk;
  readonly demo: DemoControls | null;
  /** Null where nobody is there to ask for one. */
  readonly drill: Drill | null;
  readonly backups: Backups | null;
  readonly doctor: MachineDoctor | null;
  /** Null where the screen is not the desktop app's. */
  readonly desktop: Desktop | null;
  readonly replays: Replays | null;
  /** Null where nobody is there to ask for one. */
  readonly backtests: Backtests | null;
  readonly imports: Imports | null;
  readonly arm: ArmDesk;
  readonly alerts: AlertDesk;
  /** Null where nothing can be sent from. */
  readonly messenger: Messenger | null;
  /** Null in Demo. */
  readonly accounts: Accounts | null;
  /** Puts another mode's terminal in this one's place; null where there is no other. */
  readonly leave: ((mode: 'demo' | 'paper') => boolean) | null;
  /** The book that the screen shows and commands. */
  readonly shown: () => BookRunner;
  /** True while a spread or an order of any book is alive. */
  readonly busy: () => boolean;
  readonly askEngine: (command: EngineCommand, by: By, answer: Answer) => void;
  /** As askEngine, whatever the screen shows; false where there is no live book. */
  readonly askLive: (command: EngineCommand, by: By, answer: Answer) => boolean;
}

/** The handlers of some commands. */
export type Some<N extends keyof Handlers> = Pick<Handlers, N>;
