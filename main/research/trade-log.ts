import type { ContractKey, Source, SpreadId } from '../../shared/contract/index.ts';
import type { Instant, TradingDate } from '../../shared/units/index.ts';
import { readOrderTag } from '../domain/trading/order-tag.ts';
import type { Fact } from '../engine/index.ts';
import type { ReplayFill, ReplayTrade } from './replay-result.ts';
import { tellSpread, UNTOLD, type Draft } from './trade-draft.ts';

type SourceAt = (contract: ContractKey, at: Instant) => Source | null;

/** Reads the story of every week's signal out of a journal's facts, in their order. */
export class TradeLog {
  readonly #firstWeek: TradingDate;
  readonly #sourceAt: SourceAt;
  readonly #drafts: Draft[] = [];
  readonly #bySpread = new Map<SpreadId, Draft>();
  readonly #weeks = new Set<TradingDate>();
  #lastWeek: TradingDate | null = null;

  /** Takes weeks from this Monday on. */
  constructor(firstWeek: TradingDate, sourceAt: SourceAt) {
    this.#firstWeek = firstWeek;
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
    else if ('spread' in fact && fact.spread !== null) {
      const draft = this.#bySpread.get(fact.spread);
      if (draft !== undefined) tellSpread(fact, draft);
    }
  }

  #onBar({ evaluation, state }: Extract<Fact, { readonly type: 'barEvaluated' }>): void {
    const { week } = state.context;
    if (week < this.#firstWeek) return;
    if (week !== this.#lastWeek) this.#weeks.add(week);
    this.#lastWeek = week;
    const { fired } = evaluation;
    if (fired === null) return;
    this.#drafts.push({ ...UNTOLD, week, context: state.context, firstBar: state.first, fired, evaluation });
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
}
