import {
  TERMINAL_SETTINGS,
  type ChartMark,
  type Evaluation,
  type HaltState,
  type LiveSwitch,
  type Mode,
  type Notice,
  type Proposal,
  type Settings,
  type SignalId,
  type SpreadId,
  type StopStep,
} from '../../shared/contract/index.ts';
import type { Instant, Paise, TradingDate } from '../../shared/units/index.ts';
import type { WeekState } from '../domain/strategy/index.ts';
import type { SpreadRecord } from '../domain/trading/spread.ts';
import type { ForeignPosition } from './fact.ts';
import type { EntryAttempt } from './entry-attempt.ts';

export interface EmergencyRun {
  readonly pressedAt: Instant;
  readonly by: string;
  readonly steps: readonly StopStep[];
  readonly flatAt: Instant | null;
}

/**
 * All that a book remembers: the fold of its facts and of nothing else, so that a restart comes to the same. Its
 * fields are replaced, what stands in them is never changed.
 */
export interface Book {
  mode: Mode;
  run: number;
  /** The trading day that runs, or ran last. */
  date: TradingDate | null;
  settings: Settings;
  settingsRevision: number;
  halt: { readonly state: HaltState; readonly reason: string | null; readonly since: Instant | null };
  monitored: boolean;
  /** Live only: entries may be made. Ends with the process. */
  armed: boolean;
  armedBy: LiveSwitch['armedBy'];
  /** Live only: when the first entry was made, and when the user let the size of the settings hold. */
  liveWeek: { readonly firstEntryOn: TradingDate | null; readonly endedAt: Instant | null };
  /** The settings' switches, as changed since on the screen. */
  enabled: Readonly<Record<SignalId, boolean>>;
  week: WeekState | null;
  /** Of the weeks since the last two, oldest first. */
  evaluations: readonly { readonly week: TradingDate; readonly list: readonly Evaluation[] }[];
  missingContext: TradingDate | null;
  attempt: EntryAttempt | null;
  /** Open ones, and those that ended today. */
  spreads: readonly SpreadRecord[];
  marks: readonly ChartMark[];
  limitTripped: { readonly at: Instant; readonly net: Paise } | null;
  differences: readonly string[];
  foreign: readonly ForeignPosition[];
  /** Of the foreign ones, those that the user has said to be his own. */
  acknowledged: readonly ForeignPosition[];
  emergency: EmergencyRun | null;
  proposal: { readonly proposal: Proposal; readonly spread: SpreadId | null } | null;
  /** Of the last ones, so that a doubled send is harmless. */
  sentProposals: readonly string[];
  proposalsMade: number;
  notices: readonly Notice[];
  noticesMade: number;
  curve: readonly { readonly at: Instant; readonly net: Paise }[];
}

export function emptyBook(mode: Mode): Book {
  return {
    mode,
    run: 0,
    date: null,
    settings: TERMINAL_SETTINGS,
    settingsRevision: 0,
    halt: { state: 'ACTIVE', reason: null, since: null },
    monitored: true,
    armed: false,
    armedBy: null,
    liveWeek: { firstEntryOn: null, endedAt: null },
    enabled: TERMINAL_SETTINGS.signals.enabled,
    week: null,
    evaluations: [],
    missingContext: null,
    attempt: null,
    spreads: [],
    marks: [],
    limitTripped: null,
    differences: [],
    foreign: [],
    acknowledged: [],
    emergency: null,
    proposal: null,
    sentProposals: [],
    proposalsMade: 0,
    notices: [],
    noticesMade: 0,
    curve: [],
  };
}
