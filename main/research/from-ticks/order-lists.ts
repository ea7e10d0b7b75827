import { tradingDate } from '../../../shared/units/index.ts';
import { DECISION_FACTS, type Fact } from '../../engine/index.ts';
import type { JournalDraft } from '../../ports/journal.ts';
import type { ReplayFill, ReplayTrade } from '../replay-result.ts';
import { orderHashOf } from '../replay-totals.ts';
import { TradeLog } from '../trade-log.ts';

/** Where two lists part ways; a side that has nothing there is null. */
export interface FirstDifference<T> {
  readonly place: number;
  readonly recorded: T | null;
  readonly reproduced: T | null;
}

export interface OrderLists {
  readonly orders: { readonly recorded: number; readonly reproduced: number };
  /** Over all filled orders, as a backtest's and a replay's. */
  readonly recordedHash: string;
  readonly reproducedHash: string;
  readonly differingOrder: FirstDifference<ReplayFill> | null;
  readonly decisions: { readonly recorded: number; readonly reproduced: number };
  /** Of decisions without their input's number: its place among all inputs is nothing that was decided. */
  readonly differingDecision: FirstDifference<string> | null;
}

const EVER = tradingDate('1990-01-01');
const DECISIONS: ReadonlySet<string> = DECISION_FACTS;

/** Every week's signal with its orders, out of a journal. */
export function tradesOf(rows: readonly JournalDraft[]): readonly ReplayTrade[] {
  const log = new TradeLog(EVER, () => null);
  for (const { body } of rows) log.add(JSON.parse(body) as Fact);
  return log.trades;
}

function decisionsOf(rows: readonly JournalDraft[]): readonly string[] {
  return rows.flatMap(({ at, type, body }) => (DECISIONS.has(type) ? [`${at} ${type} ${body}`] : []));
}

function firstDifference<T>(
  recorded: readonly T[],
  reproduced: readonly T[],
  same: (a: T, b: T) => boolean,
): FirstDifference<T> | null {
  for (let place = 0; place < Math.max(recorded.length, reproduced.length); place += 1) {
    const [a, b] = [recorded[place], reproduced[place]];
    if (a === undefined || b === undefined || !same(a, b))
      return { place: place + 1, recorded: a ?? null, reproduced: b ?? null };
  }
  return null;
}

function sameFill(a: ReplayFill, b: ReplayFill): boolean {
  return (
    a.tag === b.tag &&
    a.contract === b.contract &&
    a.side === b.side &&
    a.quantity === b.quantity &&
    a.price === b.price &&
    a.at === b.at
  );
}

/** Compares what a journal holds with what another run of the same day came to. */
export function compareOrderLists(
  recorded: readonly JournalDraft[],
  reproduced: readonly JournalDraft[],
): OrderLists {
  const trades = [tradesOf(recorded), tradesOf(reproduced)] as const;
  const fills = [trades[0].flatMap((each) => each.fills), trades[1].flatMap((each) => each.fills)] as const;
  const decisions = [decisionsOf(recorded), decisionsOf(reproduced)] as const;
  return {
    orders: { recorded: fills[0].length, reproduced: fills[1].length },
    recordedHash: orderHashOf(trades[0]),
    reproducedHash: orderHashOf(trades[1]),
    differingOrder: firstDifference(...fills, sameFill),
    decisions: { recorded: decisions[0].length, reproduced: decisions[1].length },
    differingDecision: firstDifference(...decisions, (a, b) => a === b),
  };
}
