import type { Instant, Paise, TradingDate } from '../units/index.ts';
import type { AccountCommands } from './account-commands.ts';
import type { Call, Nothing } from './call.ts';
import type { KnownEvaluations } from './explanation.ts';
import type { JournalEntry, JournalKind } from './journal.ts';
import type { LiveCommands } from './live-commands.ts';
import type { Bar, BarMinutes, IndexSymbol } from './market.ts';
import type { Mode } from './session.ts';
import type { PayoffWhatIf } from './payoff.ts';
import type { SideCommands } from './side-commands.ts';
import type { Settings, SettingsInForce, SignalId } from './settings.ts';
import type { Proposal } from './emergency.ts';

/** Every command that a screen, a script or the command line can give: name, arguments, result. */
export interface Commands extends AccountCommands, LiveCommands, SideCommands {
  /** Halts all books, persists it, and closes what is ours, shorts first. Answers once HALTED is on disk. */
  'emergency.stop': Call<{ readonly by: string }, { readonly haltedAt: Instant }>;
  /** Ends a halt: 60 s after it, with a reason and the typed word RESET, when flat. Returns to the paper or demo book. */
  'emergency.reset': Call<{ readonly reason: string; readonly word: string }, Nothing>;
  /** Proposes to close one spread, or all with null; nothing is sent before `squareOff.send`. */
  'squareOff.propose': Call<{ readonly spread: string | null }, Proposal>;
  'squareOff.send': Call<{ readonly proposal: string }, Nothing>;
  'squareOff.drop': Call<{ readonly proposal: string }, Nothing>;
  'mode.set': Call<
    { readonly mode: Mode; readonly address?: string; readonly word?: string },
    { readonly mode: Mode }
  >;
  'feed.start': Call<Nothing, Nothing>;
  'feed.stop': Call<Nothing, Nothing>;
  'signals.start': Call<Nothing, Nothing>;
  'signals.stop': Call<Nothing, Nothing>;
  'signals.enable': Call<{ readonly signal: SignalId; readonly enabled: boolean }, Nothing>;
  'settings.get': Call<Nothing, SettingsInForce>;
  /** Refused where another screen has saved since `revision`, which these settings were made from. */
  'settings.set': Call<
    { readonly settings: Settings; readonly revision: number },
    { readonly revision: number }
  >;
  'chart.bars': Call<
    { readonly minutes: BarMinutes; readonly limit: number; readonly symbol?: IndexSymbol },
    { readonly bars: readonly Bar[] }
  >;
  /** Of a week that the chart reaches back to. */
  'signals.evaluations': Call<{ readonly week: TradingDate }, KnownEvaluations>;
  /**
   * Rows before `before` (or the newest), newest first, at most 500, filtered by kind, signal, spread or the words of
   * `text`. `reached` is the oldest row that was looked at: a search goes on from there until it is 1.
   */
  'journal.page': Call<
    {
      readonly before: number | null;
      readonly limit: number;
      readonly kind?: JournalKind;
      readonly signal?: SignalId;
      readonly spread?: string;
      readonly text?: string;
    },
    { readonly entries: readonly JournalEntry[]; readonly total: number; readonly reached: number }
  >;
  /** The whole recorded fact of a row, as it stands in the journal. */
  'journal.fact': Call<{ readonly row: number }, { readonly fact: unknown; readonly hash: string }>;
  'notice.acknowledge': Call<{ readonly id: number }, Nothing>;
  /** Demo only: times real time; 0 pauses. */
  'demo.speed': Call<{ readonly speed: number }, Nothing>;
  /** Demo only: throws the demo book away and starts this scenario on a new day. */
  'demo.restart': Call<{ readonly scenario: string; readonly seed: number | null }, Nothing>;
  /** What the spread would pay at another spot, volatility and day; P&L in paise. */
  'payoff.whatIf': Call<
    {
      readonly spread: string;
      readonly spot: Paise;
      readonly ivChangePercent: number;
      readonly daysForward: number;
    },
    PayoffWhatIf
  >;
}

export type CommandName = keyof Commands;
export type CommandArgs<N extends CommandName> = Commands[N]['args'];
export type CommandResult<N extends CommandName> = Commands[N]['result'];
