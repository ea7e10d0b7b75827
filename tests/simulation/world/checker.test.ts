import { describe, expect, it } from 'vitest';
import { TERMINAL_SETTINGS, type ContractKey, type Side } from '../../../shared/contract/index.ts';
import { instant, paise, quantity } from '../../../shared/units/index.ts';
import type {
  BrokerOrder,
  BrokerSnapshot,
  OrderTag,
  OrderTicket,
} from '../../../main/domain/trading/order.ts';
import type { JournalRow } from '../../../main/ports/journal.ts';
import { statutory } from './checker/charges.ts';
import { AnswerRules } from './checker/answer-rules.ts';
import { BookRules } from './checker/book-rules.ts';
import { CoverRules } from './checker/cover-rules.ts';
import { Findings } from './checker/finding.ts';
import { IntentRules } from './checker/intent-rules.ts';
import { JournalView } from './checker/journal-view.ts';
import { Ledger } from './checker/ledger.ts';
import { StopRules } from './checker/stop-rules.ts';

const MAIN = 'NIFTY 2026-11-17 25000 PE' as ContractKey;
const HEDGE = 'NIFTY 2026-11-17 24800 PE' as ContractKey;
const NOW = instant(1_794_807_902_000);
const HALTED = { state: 'HALTED', reason: 'emergency stop', since: NOW } as const;

function ticketOf(tag: string, contract: ContractKey, side: Side, units: number): OrderTicket {
  const pricing = { kind: 'protectedMarket' } as const;
  return { tag: tag as OrderTag, contract, side, quantity: quantity(units), pricing, product: 'MIS' };
}

/** A screen on which nothing of ours is open, with what it says of the broker's books. */
function flatScreen(differences: readonly string[]) {
  const broker = { reconciledAt: NOW, differences, foreign: [] };
  return { emergency: { run: null }, positions: { spreads: [], broker, nextEvaluationAt: null } };
}

/** A reading of the broker's books with one position. */
function reading(contract: ContractKey, net: number): BrokerSnapshot {
  const position = { contract, net, product: 'MIS', averagePrice: paise(5_000) } as const;
  const funds = { available: paise(0), used: paise(0) };
  return { at: NOW, orders: [], trades: [], positions: [position], funds };
}

/** A checker's parts on an exchange whose every step the test tells. */
function court() {
  const findings = new Findings(() => NOW);
  const ledger = new Ledger();
  const cover = new CoverRules(ledger, findings, 1_755, () => 650);
  const rows: JournalRow[] = [];
  const journal = new JournalView((row) => rows.slice(row - 1));
  const intents = new IntentRules(journal, ledger, findings);
  let ids = 0;
  const order = (contract: ContractKey, side: Side, units: number, filled: number, tag?: string): void => {
    ids += 1;
    const name = (tag ?? `K${ids}`) as OrderTag;
    const ticket = ticketOf(name, contract, side, units);
    ledger.own(ticket);
    cover.onArrives({ contract, side, units, orderId: null, tag: name });
    take(ticket, filled, name);
  };
  /** An order that the exchange has, as far as it is filled. */
  const take = (ticket: OrderTicket, filled: number, tag: OrderTag | null): void => {
    const { contract, side, quantity: units } = ticket;
    const shown: BrokerOrder = {
      orderId: String(ids) as BrokerOrder['orderId'],
      tag,
      contract,
      side,
      quantity: units,
      filled: quantity(filled),
      averagePrice: paise(5_000),
      limit: paise(5_000),
      trigger: null,
      status: filled === units ? 'complete' : 'open',
      message: null,
      at: NOW,
    };
    if (filled > 0) {
      const at = instant(NOW + ids);
      const trade = { tradeId: `T${ids}`, orderId: shown.orderId, contract, side, at };
      ledger.onTrade({ ...trade, quantity: quantity(filled), price: paise(5_000) });
    }
    ledger.onOrder(shown);
    cover.onTrade();
  };
  const byAnotherHand = (contract: ContractKey, side: Side, units: number): void => {
    ids += 1;
    take(ticketOf(`K${ids}`, contract, side, units), units, null);
  };
  const leaves = (tag: string, contract: ContractKey, side: Side, units: number): void =>
    cover.onSent(ticketOf(tag, contract, side, units));
  const found = (): readonly string[] => findings.list.map((each) => each.invariant);
  const end = (): void => cover.atEnd();
  return { findings, ledger, journal, intents, rows, order, byAnotherHand, leaves, end, found };
}

describe('the checker', () => {
  it('finds nothing in a spread that is opened and closed as it should be', () => {
    const { order, found } = court();
    order(HEDGE, 'buy', 650, 650);
    order(MAIN, 'sell', 650, 650);
    order(MAIN, 'buy', 650, 650);
    order(HEDGE, 'sell', 650, 650);
    expect(found()).toEqual([]);
  });

  it('finds a short that is sold before its hedge has filled', () => {
    const { order, found } = court();
    order(HEDGE, 'buy', 650, 260);
    order(MAIN, 'sell', 650, 0);
    expect(found()).toEqual(['the short is sized to the filled hedge']);
  });

  it('finds a hedge that is sold while the short is open', () => {
    const { order, found } = court();
    order(HEDGE, 'buy', 650, 650);
    order(MAIN, 'sell', 650, 650);
    order(HEDGE, 'sell', 650, 65);
    expect(found()).toEqual([
      'the hedge is sold only after its short is bought back',
      'a short is never above its filled hedge',
    ]);
  });

  it('finds an exit that stands beside the broker stop', () => {
    const { order, found } = court();
    order(HEDGE, 'buy', 650, 650);
    order(MAIN, 'sell', 650, 650);
    order(MAIN, 'buy', 650, 0);
    order(MAIN, 'buy', 650, 0);
    expect(found()).toEqual([
      'never two live orders for one leg and side',
      'never more is bought back than was sold',
    ]);
  });

  it('finds a hedge that is bought twice', () => {
    const { order, found } = court();
    order(HEDGE, 'buy', 650, 650);
    order(HEDGE, 'buy', 650, 650);
    expect(found()).toEqual(['never more is bought than the lots allow']);
  });

  it('finds an order of which the disk knows nothing, and one that is sent twice', () => {
    const { intents, rows, found } = court();
    const fact = { type: 'orderIntended', at: NOW, spread: 'D-1', ticket: { tag: 'K1', product: 'MIS' } };
    const row = { row: 1, seq: 1, at: NOW, type: fact.type, body: JSON.stringify(fact), wallMs: 0, hash: '' };
    const ticket = { tag: 'K1' as OrderTag, contract: MAIN, side: 'buy', quantity: quantity(65) } as const;
    const sent = {
      call: 'submit',
      ticket: { ...ticket, pricing: { kind: 'protectedMarket' }, product: 'MIS' },
    } as const;
    intents.onSent(sent, true);
    expect(found()).toEqual(['an order is on the disk before it is sent']);
    rows.push(row);
    const again = court();
    again.rows.push(row);
    again.journal.read();
    again.intents.onSent(sent, true);
    again.intents.onSent(sent, true);
    expect(again.found()).toEqual(['an intent reaches the broker at most once']);
  });

  it('counts an order that the broker has twice under one tag whole, and finds what the journal lacks of it', () => {
    const { order, rows, journal, ledger, findings, found } = court();
    const atRest = (): void => new BookRules(journal, ledger, findings).atRest(TERMINAL_SETTINGS, 65);
    const body = JSON.stringify({
      type: 'orderSeen',
      at: NOW,
      order: { tag: 'KY1', filled: 650 },
      value: 3_250_000,
    });
    rows.push({ row: 1, seq: 1, at: NOW, type: 'orderSeen', body, wallMs: 0, hash: '' });
    journal.read();
    order(HEDGE, 'sell', 650, 0, 'KY1');
    order(HEDGE, 'sell', 650, 650, 'KY1');
    atRest();
    expect(findings.list.filter(({ invariant }) => invariant.startsWith('the journal'))).toEqual([]);
    order(HEDGE, 'sell', 650, 65, 'KY1');
    atRest();
    expect(found()).toContain('the journal has the fills of the exchange');
  });

  it('finds a screen that says flat while a leg is open', () => {
    const { order, ledger, findings, found } = court();
    order(HEDGE, 'buy', 650, 650);
    new StopRules(ledger, findings).onShown(flatScreen([]));
    expect(found()).toEqual(['flat on the screen is flat at the exchange']);
  });

  it('leaves to another hand what is long where both bought the short back, as long as it is told', () => {
    const { order, byAnotherHand, ledger, findings, found } = court();
    order(HEDGE, 'buy', 650, 650);
    order(MAIN, 'sell', 650, 650);
    byAnotherHand(MAIN, 'buy', 650);
    order(MAIN, 'buy', 520, 520);
    order(HEDGE, 'sell', 650, 650);
    const stops = new StopRules(ledger, findings);
    stops.onBook(reading(MAIN, 520));
    stops.onShown(flatScreen([]));
    stops.atEnd(flatScreen(['the broker shows 520']), true);
    expect(found()).toEqual([]);
    stops.atEnd(flatScreen([]), true);
    expect(found()).toEqual(['in the end all is flat, or told']);
  });

  it('does not leave to another hand what our own fills made long, nor what is short', () => {
    const twice = court();
    twice.order(MAIN, 'sell', 650, 650);
    twice.byAnotherHand(MAIN, 'buy', 130);
    twice.order(MAIN, 'buy', 715, 715);
    expect(twice.ledger.isFlat).toBe(false);
    const part = court();
    part.order(MAIN, 'sell', 650, 650);
    part.byAnotherHand(MAIN, 'buy', 130);
    part.order(MAIN, 'buy', 455, 455);
    expect(part.ledger.isFlat).toBe(false);
  });

  it('does not blame a sale of the hedge that had left before another hand sold it, but wants its short bought back, once', () => {
    const { order, byAnotherHand, leaves, end, found } = court();
    order(HEDGE, 'buy', 650, 650);
    leaves('K3', HEDGE, 'sell', 650);
    byAnotherHand(HEDGE, 'sell', 260);
    order(HEDGE, 'sell', 650, 650, 'K3');
    expect(found()).toEqual([]);
    end();
    expect(found()).toEqual(['what our own sale made short is bought back']);
    order(HEDGE, 'buy', 260, 260);
    expect(found()).toHaveLength(1);
    order(HEDGE, 'buy', 65, 0);
    expect(found()).toContain('never more is bought back than our own sale made short');
  });

  it('blames a sale of the hedge that leaves after another hand has sold it', () => {
    const { order, byAnotherHand, leaves, found } = court();
    order(HEDGE, 'buy', 650, 650);
    byAnotherHand(HEDGE, 'sell', 650);
    leaves('K3', HEDGE, 'sell', 650);
    order(HEDGE, 'sell', 650, 0, 'K3');
    expect(found()).toEqual(['the hedge is sold only after its short is bought back']);
  });

  it('takes a reset that was not answered when the process died for done or not done, as the next one shows', () => {
    const active = { halt: 'ACTIVE', monitored: true };
    const told = (rules: AnswerRules): void =>
      rules.onAnswered('emergency.stop', {}, { halt: HALTED, settings: null });
    const answered = court();
    const rules = new AnswerRules(answered.journal, answered.findings);
    told(rules);
    rules.isResetAsked = true;
    rules.onRestarted(active);
    expect([answered.found(), rules.halted]).toEqual([[], false]);
    told(rules);
    rules.onRestarted(active);
    expect(answered.found()).toEqual(['a halt survives a restart']);
  });

  it('knows what a sale of 65 at 100 rupees costs by law', () => {
    // 20 brokerage, 9.75 tax, 2.31 exchange, 0.01 SEBI, 4.02 GST (brokers.md C, example).
    expect(statutory('sell', 650_000)).toBe(3_609);
  });
});
