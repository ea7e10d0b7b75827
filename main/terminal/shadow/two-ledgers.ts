import type { ShadowSlice } from '../../../shared/contract/index.ts';
import { istDate, type Instant } from '../../../shared/units/index.ts';
import type { Fact } from '../../engine/index.ts';
import { besideTwin, eitherSpreads, sumOf } from './compare-fills.ts';
import { FillLedger } from './fill-ledger.ts';
import type { LedgerSpread } from './kept-spread.ts';

/** Live's fills and the twin's, and what of them is shown. */
export class TwoLedgers {
  readonly #live = new FillLedger();
  readonly #twin = new FillLedger();
  #changed = true;

  live(fact: Fact): void {
    this.#live.add(fact);
    this.#changed = true;
  }

  twin(fact: Fact): void {
    this.#twin.add(fact);
    this.#changed = true;
  }

  touch(): void {
    this.#changed = true;
  }

  takeChanged(): boolean {
    const changed = this.#changed;
    this.#changed = false;
    return changed;
  }

  view(now: Instant, state: ShadowSlice['state']): ShadowSlice {
    const today = istDate(now);
    const isShown = ({ plan, closedAt, abandoned }: LedgerSpread): boolean =>
      istDate(plan.at) === today || (!abandoned && (closedAt === null || istDate(closedAt) === today));
    const spreads = eitherSpreads(this.#live, this.#twin)
      .filter(isShown)
      .map(({ plan }) => besideTwin(plan.id, this.#live, this.#twin))
      .reverse();
    return { state, spreads, difference: sumOf(spreads.map((each) => each.difference)) };
  }
}
