import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paise, type Quantity } from '../../../shared/units/index.ts';
import {
  answered,
  changeAsked,
  outcomeUnknown,
  ruledAbsent,
} from '../../../main/domain/trading/order-machine.ts';
import { intendedOrder } from '../../../main/domain/trading/intended-order.ts';
import { isLive, type OrderRecord } from '../../../main/domain/trading/order-record.ts';
import { seen } from '../../../main/domain/trading/order-seen.ts';
import type { OrderChange, OrderTicket, Pricing } from '../../../main/domain/trading/order.ts';
import { orderTag, type OrderPurpose } from '../../../main/domain/trading/order-tag.ts';
import type { SpreadMove, SpreadSurroundings } from '../../../main/domain/trading/spread-moves.ts';
import { nextMoves } from '../../../main/domain/trading/spread-guarded.ts';
import { fillsOf, liveOrders } from '../../../main/domain/trading/spread-fills.ts';
import { nextAttempt, plannedSpread, type SpreadRecord } from '../../../main/domain/trading/spread.ts';
import { PLAN } from '../../support/spread-plan.ts';
import { ToyBroker, type Happening } from '../../support/toy-broker.ts';

const LIMIT: Pricing = { kind: 'limit', limit: paise(5_000) };
const STOP: Pricing = { kind: 'stopLimit', trigger: paise(10_000), limit: paise(12_000) };
const PURPOSE: Readonly<Record<string, OrderPurpose>> = {
  buyHedge: 'hedgeEntry',
  sellMain: 'mainEntry',
  placeStop: 'brokerStop',
  buyBack: 'mainExit',
  sellHedge: 'hedgeExit',
};
const PLANS = [PLAN, { ...PLAN, sliceUnits: 260 as Quantity }];

/** A spread and a broker, driven by whatever happens. After every step the broker's own truth is looked at. */
class Run {
  spread: SpreadRecord;
  readonly broker: ToyBroker;
  bookReadAt = PLAN.at;
  mayOpen = true;

  constructor(plan: SpreadRecord['plan']) {
    this.spread = plannedSpread(plan);
    this.broker = new ToyBroker(plan.at);
  }

  around(): SpreadSurroundings {
    return {
      now: this.broker.now,
      mayOpen: this.mayOpen,
      maySend: true,
      mayCancel: true,
      mayReprice: true,
      chaseStepMs: 2_000,
      repriceMs: 2_000,
      bookReadAt: this.bookReadAt,
      brokerOpen: { main: null, hedge: null },
      buyBackWaits: false,
    };
  }

  advance(): void {
    for (let round = 0; round < 30; round += 1) {
      const moves = nextMoves(this.spread, this.around());
      if (moves.length === 0 || !moves.some((move) => this.carryOut(move))) return;
    }
    throw new Error('the spread does not come to rest');
  }

  carryOut(move: SpreadMove): boolean {
    const { spread, broker } = this;
    switch (move.kind) {
      case 'opened':
        this.spread = { ...spread, openedAt: broker.now };
        return true;
      case 'endEntry':
        this.spread = { ...spread, entryEnded: { at: broker.now, detail: move.detail } };
        return true;
      case 'exit':
        this.exit();
        return true;
      case 'abandon':
        this.spread = { ...spread, abandoned: true };
        return true;
      case 'confirmFlat':
        this.spread = { ...spread, closedAt: broker.now };
        return false;
      case 'reprice':
        return this.ask(move.tag, 'modify', { quantity: move.quantity, pricing: LIMIT });
      case 'cancel':
        return this.ask(move.tag, 'cancel', null);
      default:
        this.place(
          PURPOSE[move.kind] ?? 'mainExit',
          move.kind === 'sellMain' ? move.cover.units : move.units,
        );
        return true;
    }
  }

  exit(): void {
    const wish = { reason: 'stop' as const, detail: '', at: this.broker.now, stopChanges: 0 };
    this.spread = { ...this.spread, exit: this.spread.exit ?? wish };
  }

  place(purpose: OrderPurpose, quantity: Quantity): void {
    const { plan } = this.spread;
    const isHedge = purpose === 'hedgeEntry' || purpose === 'hedgeExit';
    const ticket: OrderTicket = {
      tag: orderTag(plan.id, purpose, nextAttempt(this.spread, purpose)),
      contract: (isHedge ? plan.hedge : plan.main).contract,
      side: purpose === 'mainEntry' || purpose === 'hedgeExit' ? 'sell' : 'buy',
      quantity,
      pricing: purpose === 'brokerStop' ? STOP : LIMIT,
      product: plan.product,
    };
    this.checkOneLive(purpose, quantity);
    const order = intendedOrder(ticket, plan.id, purpose, this.broker.now);
    this.spread = { ...this.spread, orders: [...this.spread.orders, order] };
    this.broker.waiting.push({ tag: ticket.tag, call: 'submit', ticket, change: null });
  }

  /** What is live and what is new together never exceed what is open: so nothing is closed twice. */
  checkOneLive(purpose: OrderPurpose, quantity: Quantity): void {
    if (purpose !== 'mainExit' && purpose !== 'brokerStop') return;
    const live = liveOrders(this.spread, 'brokerStop', 'mainExit');
    const units = live.reduce((sum, order) => sum + order.quantity - order.filled, 0);
    expect(units + quantity).toBeLessThanOrEqual(fillsOf(this.spread).mainOpen);
  }

  ask(tag: OrderRecord['tag'], call: 'modify' | 'cancel', change: OrderChange | null): boolean {
    this.step(tag, (order) => changeAsked(order, { call, change, at: this.broker.now }));
    this.broker.waiting.push({ tag, call, ticket: null, change });
    return true;
  }

  step(tag: OrderRecord['tag'] | null, next: (order: OrderRecord) => OrderRecord): void {
    const orders = this.spread.orders.map((order) => (order.tag === tag ? next(order) : order));
    for (const [index, order] of orders.entries()) {
      expect(order.filled).toBeGreaterThanOrEqual(this.spread.orders[index]?.filled ?? 0);
    }
    this.spread = { ...this.spread, orders };
  }

  happen({ kind, pick, part }: Happening): void {
    const { broker } = this;
    const live = broker.live();
    const chosen = live[pick % Math.max(1, live.length)];
    if (kind === 'fill' && chosen !== undefined) broker.fill(chosen, 65 * (1 + (part % 10)));
    if (kind === 'reject' && chosen !== undefined && chosen.filled === 0) broker.reject(chosen);
    if (kind === 'answer' || kind === 'unknown' || kind === 'lose') this.settleCall(kind, pick);
    if (kind === 'book') this.readBook();
    if (kind === 'late') this.showOld(pick);
    if (kind === 'time') broker.pass(500 * (1 + (part % 10)));
    if (kind === 'exit') this.exit();
    if (kind === 'block') this.mayOpen = false;
    broker.pass(10);
  }

  settleCall(kind: 'answer' | 'unknown' | 'lose', pick: number): void {
    const { broker } = this;
    const [call] = broker.waiting.splice(pick % Math.max(1, broker.waiting.length), 1);
    if (call === undefined) return;
    if (kind === 'lose') {
      if (call.call === 'submit') broker.lost.add(call.tag);
      this.step(call.tag, (order) => outcomeUnknown(order, 'lost'));
      return;
    }
    const answer = broker.arrive(call);
    if (kind === 'answer') this.step(call.tag, (order) => answered(order, call.call, answer));
    else this.step(call.tag, (order) => answered(order, call.call, { kind: 'unknown', why: 'cut' }));
  }

  /** The whole book: what it lacks and was lost has never been there. */
  readBook(): void {
    const { broker } = this;
    this.bookReadAt = broker.now;
    for (const shown of broker.orders.values())
      this.step(shown.tag, (order) => seen(order, shown, null, broker.now));
    for (const order of this.spread.orders) {
      const isLost = broker.lost.has(order.tag) && broker.now - order.askedAt > 5_000;
      if (isLost) this.step(order.tag, (each) => ruledAbsent(each, 'refused', 'never arrived'));
    }
  }

  showOld(pick: number): void {
    const shown = this.broker.past[pick % Math.max(1, this.broker.past.length)];
    if (shown !== undefined) this.step(shown.tag, (order) => seen(order, shown, null, this.broker.now));
  }

  check(): void {
    const short = 0 - this.broker.net(this.spread.plan.main.contract);
    const hedge = this.broker.net(this.spread.plan.hedge.contract);
    expect(short).toBeLessThanOrEqual(hedge);
    expect(short).toBeGreaterThanOrEqual(0);
    if (this.spread.closedAt !== null || this.spread.abandoned) {
      expect([short, hedge]).toEqual([0, 0]);
      expect(this.broker.live()).toEqual([]);
    }
  }
}

const happening: fc.Arbitrary<Happening> = fc.record({
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constant('answer' as const) },
    { weight: 6, arbitrary: fc.constant('fill' as const) },
    { weight: 6, arbitrary: fc.constant('book' as const) },
    { weight: 5, arbitrary: fc.constant('time' as const) },
    { weight: 2, arbitrary: fc.constantFrom('unknown' as const, 'lose' as const, 'late' as const) },
    { weight: 1, arbitrary: fc.constantFrom('reject' as const, 'exit' as const, 'block' as const) },
  ),
  pick: fc.nat(7),
  part: fc.nat(9),
});

function drive(run: Run, happenings: readonly Happening[]): void {
  run.advance();
  for (const each of happenings) {
    run.happen(each);
    run.check();
    run.advance();
    run.check();
  }
}

const full = process.env['KAVACH_FULL'] === '1';

describe('a spread at a broker that does as it likes', () => {
  it('is never naked, closes nothing twice, and never turns long [promise 4] [promise 77]', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PLANS),
        fc.array(happening, { minLength: 30, maxLength: 150 }),
        (plan, happenings) => {
          drive(new Run(plan), happenings);
        },
      ),
      { numRuns: full ? 5_000 : 300 },
    );
  });

  it('ends flat once its exit is wished and the broker does its part', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PLANS),
        fc.array(happening, { minLength: 5, maxLength: 80 }),
        (plan, happenings) => {
          const run = new Run(plan);
          drive(run, happenings);
          run.exit();
          const kinds: readonly Happening['kind'][] = ['answer', 'fill', 'book', 'time'];
          const helping = Array.from({ length: 240 }, (_, index): Happening => {
            return { kind: kinds[index % kinds.length] ?? 'book', pick: index, part: 9 };
          });
          drive(run, helping);
          expect(run.spread.closedAt !== null || run.spread.abandoned).toBe(true);
          expect(run.spread.orders.some(isLive)).toBe(false);
        },
      ),
      { numRuns: full ? 2_000 : 100 },
    );
  });
});
