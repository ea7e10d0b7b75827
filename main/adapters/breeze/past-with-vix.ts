import { ok, type Result } from '../../../shared/units/index.ts';
import type { PastBars, PastVix } from '../../domain/market/past-bars.ts';
import type { FeedFault } from '../../ports/market-feed.ts';
import { BreezeHistory, type HistorySurroundings } from './history.ts';
import { BreezeVixPast } from './vix-past.ts';

/** Decisions wait for the index: its past is told without India VIX where that takes so much longer. */
const VIX_LATER_MS = 2_000;

/** Both asked for at once. A VIX that has not come in time is there when the past is asked for again. */
export class PastWithVix {
  readonly #around: HistorySurroundings;
  readonly #index: BreezeHistory;
  readonly #vix: BreezeVixPast;

  constructor(around: HistorySurroundings) {
    this.#around = around;
    this.#index = new BreezeHistory(around);
    this.#vix = new BreezeVixPast(around);
  }

  async ask(): Promise<Result<PastBars, FeedFault>> {
    const asked = this.#vix.ask();
    const past = await this.#index.ask();
    if (!past.ok) return past;
    const vix = await this.#inTime(asked);
    return vix === null ? past : ok({ ...past.value, vix });
  }

  async #inTime(asked: Promise<PastVix | null>): Promise<PastVix | null> {
    let cancel = (): void => {};
    const late = new Promise<null>((resolve) => {
      cancel = this.#around.realTime.after(VIX_LATER_MS, () => resolve(null));
    });
    const first = await Promise.race([asked, late]);
    cancel();
    return first;
  }
}
