import { describe, expect, it } from 'vitest';
import type { SpreadMove, SpreadSurroundings } from '../../../../main/domain/trading/spread-moves.ts';
import { nextMoves } from '../../../../main/domain/trading/spread-guarded.ts';
import { stageOf } from '../../../../main/domain/trading/spread-stage.ts';
import { paise, quantity } from '../../../../shared/units/index.ts';
import { at, exiting, LIMIT, open, order, resting, spread, working } from '../../../support/spread-orders.ts';
import { PLAN } from '../../../support/spread-plan.ts';

function around(ms: number, change: Partial<SpreadSurroundings> = {}): SpreadSurroundings {
  return {
    now: at(ms),
    mayOpen: true,
    maySend: true,
    mayCancel: true,
    mayReprice: true,
    chaseStepMs: 2_000,
    repriceMs: 2_000,
    bookReadAt: at(ms - 1),
    brokerOpen: { main: null, hedge: null },
    buyBackWaits: false,
    ...change,
  };
}

const kinds = (moves: readonly SpreadMove[]): readonly string[] => moves.map(({ kind }) => kind);

describe('the stop order at the broker', () => {
  it('is revised after 30 minutes, and not a millisecond sooner [promise 27]', () => {
    expect(nextMoves(open(), around(1_799_999))).toEqual([]);
    expect(nextMoves(open(), around(1_800_000))).toMatchObject([{ kind: 'reprice', quantity: 650 }]);
  });

  it('is revised as often as is set [setting brokerStopReviseMs]', () => {
    const often = { ...open(), plan: { ...PLAN, rules: { ...PLAN.rules, brokerStopReviseMs: 60_000 } } };
    expect(nextMoves(often, around(59_999))).toEqual([]);
    expect(kinds(nextMoves(often, around(60_000)))).toEqual(['reprice']);
  });

  it('is left alone while a change is on its way, or where the broker takes none', () => {
    const pending = { call: 'modify', change: null, at: at(0) } as const;
    expect(nextMoves(open({ ...resting, pending }), around(1_800_000))).toEqual([]);
    expect(nextMoves(open({ ...resting, modifyRefused: true }), around(1_800_000))).toEqual([]);
    expect(nextMoves(open({ ...resting, orderId: null }), around(1_800_000))).toEqual([]);
  });

  it('that was cancelled is placed anew; one that was refused only at the time of a revision', () => {
    const gone = { ...resting, state: 'cancelled' } as const;
    const refused = { ...resting, state: 'refused', rested: false } as const;
    expect(nextMoves(open(gone), around(60_000))).toMatchObject([{ kind: 'placeStop', units: 650 }]);
    expect(nextMoves(open(refused), around(1_799_999))).toEqual([]);
    expect(kinds(nextMoves(open(refused), around(1_800_000)))).toEqual(['placeStop']);
  });

  it('that works, fills, or is rejected after it had rested is an exit [promise 29]', () => {
    const rejected = { ...resting, state: 'rejected', message: 'band' } as const;
    for (const stop of [working, { ...working, filled: quantity(65) }, rejected]) {
      expect(nextMoves(open(stop), around(60_000))).toMatchObject([{ kind: 'exit', reason: 'stop' }]);
    }
    expect(nextMoves(open({ ...rejected, message: null }), around(60_000))).toMatchObject([
      { detail: expect.stringContaining('no reason given') },
    ]);
    expect(nextMoves(open({ ...rejected, rested: false }), around(60_000))).toEqual([]);
  });

  it('is no business of a spread that has none, nor of the minutes when prices rest [setting brokerStop]', () => {
    const rules = { ...PLAN.rules, brokerStop: false };
    const none = spread([order('hedgeEntry'), order('mainEntry')], { openedAt: PLAN.at });
    expect(nextMoves({ ...none, plan: { ...PLAN, rules } }, around(60_000))).toEqual([]);
    expect(nextMoves(none, around(60_000, { mayReprice: false }))).toEqual([]);
    expect(kinds(nextMoves(none, around(60_000)))).toEqual(['placeStop']);
  });
});

describe('an exit', () => {
  it('turns the resting stop into the exit order, once for what is left [promise 28]', () => {
    const closing = exiting([order('hedgeEntry'), order('mainEntry'), order('brokerStop', resting)]);
    expect(nextMoves(closing, around(60_000))).toMatchObject([
      { kind: 'reprice', quantity: 650, opens: false },
    ]);
  });

  it('asks a stop again that still waits although the change was accepted', () => {
    const accepted = { ...resting, pricing: LIMIT, changes: 1, askedAt: at(59_000) };
    const closing = exiting([order('hedgeEntry'), order('mainEntry'), order('brokerStop', accepted)]);
    expect(kinds(nextMoves(closing, around(60_000)))).toEqual(['reprice']);
    expect(nextMoves(closing, around(60_000, { bookReadAt: at(58_000) }))).toEqual([]);
  });

  it('cancels a stop that waits still after three accepted changes; revisions before the exit are none of them', () => {
    const closing = (changes: number, stopChanges: number) => {
      const stop = { ...resting, pricing: LIMIT, changes, askedAt: at(59_000) };
      const leaving = exiting([order('hedgeEntry'), order('mainEntry'), order('brokerStop', stop)]);
      return { ...leaving, exit: leaving.exit === null ? null : { ...leaving.exit, stopChanges } };
    };
    expect(kinds(nextMoves(closing(3, 0), around(60_000)))).toEqual(['cancel']);
    expect(kinds(nextMoves(closing(3, 1), around(60_000)))).toEqual(['reprice']);
    expect(kinds(nextMoves(closing(10, 7), around(60_000)))).toEqual(['cancel']);
    // Of several stops the sum is known; none of them was revised more than ten times.
    expect(kinds(nextMoves(closing(13, 20), around(60_000)))).toEqual(['cancel']);
  });

  it('cancels a stop that takes no change, and one that has nothing left to buy back', () => {
    const stuck = { ...resting, modifyRefused: true };
    const closing = exiting([order('hedgeEntry'), order('mainEntry'), order('brokerStop', stuck)]);
    expect(nextMoves(closing, around(60_000))).toMatchObject([{ kind: 'cancel' }]);
    const bought = exiting([
      order('hedgeEntry'),
      order('mainEntry'),
      order('mainExit'),
      order('brokerStop', resting),
    ]);
    expect(nextMoves(bought, around(60_000))).toMatchObject([
      { kind: 'cancel', why: 'nothing is left to close' },
    ]);
  });

  it('sells what comes free of the hedge after the order that is at work, not beside it; slices side by side', () => {
    const legs = [
      order('hedgeEntry'),
      order('mainEntry', { filled: quantity(325) }),
      order('mainExit', { filled: quantity(325), quantity: quantity(325) }),
    ];
    const selling = order('hedgeExit', { ...working, quantity: quantity(325), filled: quantity(0) });
    const leaving = exiting([...legs, selling]);
    expect(nextMoves(leaving, around(100))).toEqual([]);
    const sliced = { ...leaving, plan: { ...leaving.plan, sliceUnits: quantity(325) } };
    expect(nextMoves(sliced, around(100))).toMatchObject([{ kind: 'sellHedge', units: 325 }]);
  });

  it('sells no hedge that an unknown main order may still need', () => {
    const unknown = order('mainEntry', { state: 'unknown', filled: quantity(0), orderId: null });
    expect(nextMoves(exiting([order('hedgeEntry'), unknown]), around(60_000))).toEqual([]);
  });

  it('buys back no more than the broker still shows, and sells no more hedge [promise 68]', () => {
    const legs = [order('hedgeEntry'), order('mainEntry')];
    const half = { brokerOpen: { main: 325, hedge: 325 } };
    expect(nextMoves(exiting(legs), around(60_000, half))).toMatchObject([{ kind: 'buyBack', units: 325 }]);
    const nothing = { brokerOpen: { main: 0, hedge: 0 } };
    expect(nextMoves(exiting(legs), around(60_000, nothing))).toEqual([]);
  });

  it('re-prices an order after two seconds and a reading of the book, and never before both [promise 63]', () => {
    const orders = [
      order('hedgeEntry'),
      order('mainEntry'),
      order('mainExit', { ...working, askedAt: at(0) }),
    ];
    expect(nextMoves(exiting(orders), around(1_999))).toEqual([]);
    expect(kinds(nextMoves(exiting(orders), around(2_000)))).toEqual(['reprice']);
    expect(nextMoves(exiting(orders), around(9_000, { bookReadAt: at(0) }))).toEqual([]);
    expect(nextMoves(exiting(orders), around(9_000, { bookReadAt: null }))).toEqual([]);
    expect(nextMoves(exiting(orders), around(9_000, { mayReprice: false }))).toEqual([]);
  });

  it('sends the remainder anew where an order was changed twenty times', () => {
    const tired = { ...working, changes: 20 };
    const orders = [order('hedgeEntry'), order('mainEntry'), order('mainExit', tired)];
    expect(nextMoves(exiting(orders), around(9_000))).toMatchObject([
      { kind: 'cancel', why: 'to send the remainder anew' },
    ]);
  });

  it('waits longer after each refusal, never longer than five steps', () => {
    const refusals = (count: number) =>
      exiting([
        order('hedgeEntry'),
        order('mainEntry'),
        ...Array.from({ length: count }, () => order('mainExit', { ...working, state: 'refused' })),
      ]);
    expect(nextMoves(refusals(1), around(1_999))).toEqual([]);
    expect(kinds(nextMoves(refusals(1), around(2_000)))).toEqual(['buyBack']);
    expect(nextMoves(refusals(9), around(9_999))).toEqual([]);
    expect(kinds(nextMoves(refusals(9), around(10_000)))).toEqual(['buyBack']);
  });

  it('leaves the field to the broker from 15:23 on: cancels what lives, and confirms flat [promise 31]', () => {
    const orders = [order('hedgeEntry'), order('mainEntry'), order('mainExit', working)];
    const late = { maySend: false };
    expect(nextMoves(exiting(orders), around(60_000, late))).toMatchObject([{ kind: 'cancel' }]);
    const flat = [order('hedgeEntry'), order('mainEntry'), order('mainExit'), order('hedgeExit')];
    expect(kinds(nextMoves(exiting(flat), around(60_000, late)))).toEqual(['confirmFlat']);
    expect(nextMoves(exiting(orders), around(60_000, { maySend: false, mayCancel: false }))).toEqual([]);
  });
});

describe('an entry', () => {
  it('is cancelled and ended when entries are blocked, or its window has passed', () => {
    const buying = spread([order('hedgeEntry', working)]);
    const blocked = nextMoves(buying, around(1_000, { mayOpen: false }));
    expect(blocked).toMatchObject([{ kind: 'cancel', why: 'entries are blocked' }]);
    expect(nextMoves(buying, around(300_001))).toMatchObject([{ why: 'the entry window has passed' }]);
    expect(nextMoves(buying, around(60_000))).toMatchObject([{ why: 'hedge not filled in 60 s' }]);
    expect(kinds(nextMoves(buying, around(59_999)))).toEqual(['reprice']);
  });

  it('whose main leg nobody buys is given up after the time that is set [setting mainFillTimeoutMs]', () => {
    const selling = (mainFillTimeoutMs: number) => ({
      ...spread([order('hedgeEntry'), order('mainEntry', working)]),
      plan: { ...PLAN, rules: { ...PLAN.rules, mainFillTimeoutMs } },
    });
    expect(kinds(nextMoves(selling(60_000), around(10_000)))).toEqual(['reprice']);
    expect(kinds(nextMoves(selling(10_000), around(9_999)))).toEqual(['reprice']);
    expect(nextMoves(selling(10_000), around(10_000))).toMatchObject([
      { kind: 'cancel', why: 'main leg not filled in 10 s' },
    ]);
  });

  it('sells against a filled hedge first, in whole lots and slices, and buys the next hedge slice then [promise 4] [promise 9]', () => {
    const sliced = { ...PLAN, units: quantity(1_820), sliceUnits: quantity(1_755) };
    const start = { ...spread([]), plan: sliced };
    expect(nextMoves(start, around(0))).toMatchObject([{ kind: 'buyHedge', units: 1_755 }]);
    const hedge = order('hedgeEntry', { quantity: quantity(1_755), filled: quantity(1_755) });
    const first = { ...start, orders: [hedge] };
    expect(nextMoves(first, around(1_000))).toMatchObject([{ kind: 'sellMain', cover: { units: 1_755 } }]);
    const main = order('mainEntry', { quantity: quantity(1_755), filled: quantity(1_755) });
    const second = { ...start, orders: [hedge, main] };
    expect(nextMoves(second, around(2_000))).toMatchObject([{ kind: 'buyHedge', units: 65 }]);
    const part = order('hedgeEntry', { state: 'cancelled', filled: quantity(100) });
    expect(nextMoves(spread([part]), around(1_000))).toMatchObject([
      { kind: 'sellMain', cover: { units: 65 } },
    ]);
  });

  it('that was sold short of its hedge in an unknown order is not sold again', () => {
    const unknown = order('mainEntry', { state: 'unknown', filled: quantity(0), orderId: null });
    expect(nextMoves(spread([order('hedgeEntry'), unknown]), around(1_000))).toEqual([]);
  });

  it('whose hedge is being sold again ends with its reason', () => {
    const failed = order('mainEntry', { state: 'rejected', filled: quantity(0), message: 'no margin' });
    const tried = spread([order('hedgeEntry'), failed]);
    expect(nextMoves(tried, around(1_000))).toMatchObject([
      { kind: 'endEntry', detail: 'main leg rejected: no margin' },
    ]);
    const ended = { ...tried, entryEnded: { at: at(1_000), detail: 'main leg rejected: no margin' } };
    expect(nextMoves(ended, around(1_000))).toMatchObject([{ kind: 'exit', reason: 'entryFailed' }]);
    const selling = { ...ended, orders: [...ended.orders, order('hedgeExit', working)] };
    expect(nextMoves({ ...selling, exit: null }, around(1_000))).toMatchObject([{ kind: 'exit' }]);
  });

  it('keeps what is hedged when the rest of it fails, and sells the hedge that is left over', () => {
    const part = { state: 'cancelled', filled: quantity(260), message: null } as const;
    const half = spread([order('hedgeEntry'), order('mainEntry', part)]);
    expect(nextMoves(half, around(1_000))).toMatchObject([
      { kind: 'endEntry', detail: 'main leg cancelled' },
    ]);
    const ended = { ...half, entryEnded: { at: at(1_000), detail: 'main leg cancelled' } };
    expect(kinds(nextMoves(ended, around(1_000)))).toEqual(['opened']);
    const opened = { ...ended, openedAt: at(1_000) };
    const moves = nextMoves(opened, around(2_000));
    expect(moves).toMatchObject([
      { kind: 'sellHedge', units: 390 },
      { kind: 'placeStop', units: 260 },
    ]);
  });

  it('of which nothing came is abandoned, with what is known of the hedge', () => {
    const refused = order('hedgeEntry', { state: 'refused', filled: quantity(0), message: 'no margin' });
    expect(nextMoves(spread([refused]), around(1_000))).toMatchObject([
      { kind: 'abandon', detail: 'hedge refused: no margin' },
    ]);
    const silent = { ...refused, message: null };
    expect(nextMoves(spread([silent]), around(1_000))).toMatchObject([{ detail: 'hedge refused' }]);
    const none = { entryEnded: { at: at(0), detail: 'entries are blocked' } };
    expect(nextMoves(spread([], none), around(1_000))).toMatchObject([{ detail: 'entries are blocked' }]);
  });

  it('that is changed as often as it may be waits for its time to end', () => {
    const tired = order('hedgeEntry', { ...working, changes: 20 });
    expect(nextMoves(spread([tired]), around(9_000))).toEqual([]);
  });
});

describe('what must never be', () => {
  it('a short that its hedge does not cover is closed at once [promise 4]', () => {
    const naked = spread(
      [order('hedgeEntry', { filled: quantity(325), state: 'cancelled' }), order('mainEntry')],
      {
        openedAt: PLAN.at,
      },
    );
    expect(nextMoves(naked, around(1_000))).toMatchObject([{ kind: 'exit', reason: 'entryFailed' }]);
  });

  it('a short that somebody else closed leaves an exit for the hedge', () => {
    const elsewhere = [{ role: 'short', quantity: quantity(650), value: null, charges: paise(0) }] as const;
    const closed = { ...open(), orders: [order('hedgeEntry'), order('mainEntry')], elsewhere };
    expect(nextMoves(closed, around(1_000))).toMatchObject([{ kind: 'exit', reason: 'brokerSquaredOff' }]);
  });

  it('a spread that has ended moves no more', () => {
    expect(nextMoves({ ...open(), closedAt: at(1) }, around(1_000))).toEqual([]);
    expect(nextMoves(spread([], { abandoned: true }), around(1_000))).toEqual([]);
  });
});

describe('the stage of a spread', () => {
  it('is read off its orders and fills', () => {
    expect(stageOf(spread([]))).toBe('planned');
    expect(stageOf(spread([order('hedgeEntry', working)]))).toBe('buyingHedge');
    expect(stageOf(spread([order('hedgeEntry')]))).toBe('sellingMain');
    expect(stageOf(spread([order('hedgeEntry'), order('mainEntry', working)]))).toBe('sellingMain');
    expect(stageOf(open())).toBe('open');
    expect(stageOf(exiting([order('hedgeEntry'), order('mainEntry')]))).toBe('buyingBackMain');
    expect(stageOf(exiting([order('hedgeEntry')]))).toBe('sellingHedge');
    expect(stageOf({ ...open(), closedAt: at(1) })).toBe('flat');
    expect(stageOf(spread([], { abandoned: true }))).toBe('abandoned');
  });
});
