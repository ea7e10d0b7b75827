import { describe, expect, it } from 'vitest';
import { TERMINAL_SETTINGS, type ContractKey, type Side } from '../../../shared/contract/index.ts';
import { instant, paise, quantity } from '../../../shared/units/index.ts';
import type { BrokerOrder, OrderTag, OrderTicket } from '../../../main/domain/trading/order.ts';
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
    const pricing = { kind: 'protectedMarket' } as const;
    const ticket: OrderTicket = {
      tag: name,
      contract,
      side,
      quantity: quantity(units),
      pricing,
      product: 'MIS',
    };
    ledger.own(ticket);
    cover.onArrives({ contract, side, units, orderId: null });
    const shown: BrokerOrder = {
      orderId: String(ids) as BrokerOrder['orderId'],
      tag: name,
      contract,
      side,
      quantity: quantity(units),
      filled: quantity(filled),
      averagePrice: paise(5_000),
      limit: paise(5_000),
      trigger: null,
      status: filled === units ? 'complete' : 'open',
      message: null,
      at: NOW,
    };
    if (filled > 0) {
      const trade = { tradeId: `T${ids}`, orderId: shown.orderId, contract, side, at: NOW };
      ledger.onTrade({ ...trade, quantity: quantity(filled), price: paise(5_000) });
    }
    ledger.onOrder(shown);
    cover.onTrade();
  };
  const found = (): readonly string[] => findings.list.map((each) => each.invariant);
  return { findings, ledger, journal, intents, rows, order, found };
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
    const broker = { reconciledAt: NOW, differences: [], foreign: [] };
    const positions = { spreads: [], broker, nextEvaluationAt: null };
    new StopRules(ledger, findings).onShown({ emergency: { run: null }, positions });
    expect(found()).toEqual(['flat on the screen is flat at the exchange']);
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
