import type { Bug } from './bug.ts';

/** A defect that the simulation found once, and a seed in which it shows. */
export interface FoundDefect extends Bug {
  readonly seed: number;
}

/** What was mended in the product, as it stood before. Where the drawing of stories changes, other seeds are found. */
export const FOUND_DEFECTS: readonly FoundDefect[] = [
  {
    seed: 356,
    name: 'entry after the halt',
    does: 'sent the entry order that made it REDUCE_ONLY: the halt was on the disk, and the order left after it',
    file: 'main/terminal/broker-calls.ts',
    text: `    if (!this.#permit.mayOpen()) return 'entries are halted';`,
    instead: `    if (this.#permit === null) return 'entries are halted';`,
  },
  {
    seed: 240,
    name: 'stop revised without end',
    does: 'revised the resting stop until the broker took no change any more, the one to an exit included',
    file: 'main/domain/trading/spread-moves.ts',
    text: `export const REVISIONS_MAX = 10;`,
    instead: `export const REVISIONS_MAX = 1_000;`,
  },
  {
    seed: 374,
    name: 'lost by the broker',
    does: 'held an order for alive that the broker had taken and lost: each refused cancel began its time anew',
    file: 'main/engine/absent-orders.ts',
    text: `desk.now - order.intendedAt < absentMs(order)`,
    instead: `desk.now - order.askedAt < absentMs(order)`,
  },
  {
    seed: 3751,
    name: 'closed by an old reading',
    does: 'ended a spread by a reading that was older than its last fill, with a profit by average prices',
    file: 'main/engine/readings-behind.ts',
    text: `if (!isBehind && (`,
    instead: `if ((!isBehind || isBehind) && (`,
  },
  {
    seed: 5108,
    name: 'reset that did not last',
    does: 'acknowledged a reset although the full disk had halted it again by then',
    file: 'main/terminal/halt-desk.ts',
    text: `if (state === 'ACTIVE') return ok(null);`,
    instead: `if (state !== null) return ok(null);`,
  },
  {
    seed: 8486,
    name: 'short beside another hand',
    does: 'left a short alone that its own sale of a hedge had made, held by the broker until another hand had sold the same',
    file: 'main/domain/trading/spread-fills.ts',
    text: `hedgeSurplus: Math.max(0, hedgeSold - hedgeBought)`,
    instead: `hedgeSurplus: Math.max(0, closedHedge - hedgeBought)`,
  },
  {
    seed: 69,
    name: 'stop that stays a stop',
    does: 'asked a stop again without end to become a limit, which the broker accepted each time and never made',
    file: 'main/domain/trading/closing-orders.ts',
    text: `const TURNS_MAX = 3;`,
    instead: `const TURNS_MAX = 1_000;`,
  },
  {
    seed: 38,
    name: 'cancel each second',
    does: 'asked for a cancel each second that the broker refused each time',
    file: 'main/domain/trading/spread-moves.ts',
    text: `Math.min(cancelRefusals, REFUSAL_STEPS_MAX)`,
    instead: `Math.min(cancelRefusals, 0)`,
  },
  {
    seed: 3877,
    name: 'price of a while ago',
    does: 'moved an entry seconds after it was decided, when its change had waited at the door and the quotes had gone silent',
    file: 'main/terminal/broker-calls.ts',
    text: `const ENTRY_WAITS_MS = MS_PER_SECOND;`,
    instead: `const ENTRY_WAITS_MS = 60 * MS_PER_SECOND;`,
  },
  {
    seed: 865,
    name: 'second sale beside the first',
    does: 'sold the hedge that an emergency stop set free in a second order, beside the one that was at work',
    file: 'main/domain/trading/spread-exit.ts',
    text: `  return isFull ? moves : [`,
    instead: `  return isFull && moves === null ? moves : [`,
  },
];
