import type { ContractKey, Source, SpreadId } from '../../shared/contract/index.ts';
import { minus, mondayOf, istDate, type Instant, type TradingDate } from '../../shared/units/index.ts';
import { readOrderTag } from '../domain/trading/order-tag.ts';
import type { Fact } from '../engine/index.ts';
import type { ReplayFill, ReplayTrade } from './replay-result.ts';

type SourceAt = (contract: ContractKey, at: Instant) => Source | null;

/** A trade while it is being gathered. */
type Draft = { -readonly [K in keyof ReplayTrade]: ReplayTrade[K] };

/** Reads the story of every week's signal out of a journal's facts, in their order. */
export class TradeLog {
  readonly #sourceAt: SourceAt;
  readonly #drafts: Draft[] = [];
  readonly #bySpread = new Map<SpreadId, Draft>();
  readonly #weeks = new Set<TradingDate>();

  constructor(sourceAt: SourceAt) {
    this.#sourceAt = sourceAt;
  }

  get trades(): readonly ReplayTrade[] {
    return this.#drafts;
  }

  /** Weeks of which a bar was evaluated. */
  get weeks(): number {
    return this.#weeks.size;
  }

  add(fact: Fact): void {
    if (fact.type === 'barEvaluated') this.#onBar(fact);
    else if (fact.type === 'entryMissed') this.#onMissed(fact);
    else if (fact.type === 'spreadPlanned') this.#onPlanned(fact);
    else if (fact.type === 'orderSeen') this.#onOrder(fact);
    else if ('spread' in fact && fact.spread !== null) this.#onSpread(fact, this.#bySpread.get(fact.spread));
  }

  #onBar({ evaluation, state }: Extract<Fact, { readonly type: 'barEvaluated' }>): void {
    const week = mondayOf(istDate(evaluation.bar.start));
    this.#weeks.add(week);
    const { fired } = evaluation;
    if (fired === null) return;
    this.#drafts.push({
      week,
      context: state.context,
      firstBar: state.first,
      fired,
      evaluation,
      outcome: 'pending',
      reasons: [],
      plan: null,
      fills: [],
      openedAt: null,
      closedAt: null,
      exitReason: null,
      exitDetail: null,
      realised: null,
      charges: null,
      net: null,
    });
  }

  #onMissed({ week, outcome, reasons }: Extract<Fact, { readonly type: 'entryMissed' }>): void {
    const draft = this.#drafts.findLast((each) => each.week === week);
    if (draft === undefined) return;
    draft.outcome = outcome;
    draft.reasons = reasons.map(({ code, text }) => ({ code, text }));
  }

  #onPlanned({ plan }: Extract<Fact, { readonly type: 'spreadPlanned' }>): void {
    const draft = this.#drafts.findLast((each) => each.week === plan.week);
    if (draft === undefined) return;
    draft.plan = plan;
    this.#bySpread.set(plan.id, draft);
  }

  #onOrder({ order, spread }: Extract<Fact, { readonly type: 'orderSeen' }>): void {
    const draft = this.#bySpread.get(spread);
    const { tag, contract, side, filled, averagePrice, at } = order;
    if (draft === undefined || tag === null || filled === 0 || averagePrice === null) return;
    const purpose = readOrderTag(tag)?.purpose;
    if (purpose === undefined) return;
    const source = this.#sourceAt(contract, at);
    const fill: ReplayFill = {
      purpose,
      tag,
      contract,
      side,
      quantity: filled,
      price: averagePrice,
      at,
      source,
    };
    draft.fills = [...draft.fills.filter((each) => each.tag !== tag), fill];
  }

  #onSpread(fact: Fact, draft: Draft | undefined): void {
    if (draft === undefined) return;
    if (fact.type === 'spreadOpened') {
      draft.outcome = 'open';
      draft.openedAt = fact.at;
    } else if (fact.type === 'exitDecided') {
      draft.exitReason = fact.reason;
      draft.exitDetail = fact.detail;
    } else if (fact.type === 'spreadAbandoned') {
      draft.outcome = 'abandoned';
      draft.exitDetail = fact.detail;
    } else if (fact.type === 'spreadClosed') {
      draft.outcome = 'closed';
      draft.closedAt = fact.at;
      draft.exitReason = fact.reason;
      draft.realised = fact.realised;
      draft.charges = fact.charges;
      draft.net = minus(fact.realised, fact.charges);
    }
  }
}
