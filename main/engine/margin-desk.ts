import type { Instant } from '../../shared/units/index.ts';
import type { MarginAnswer } from '../domain/trading/margin.ts';

const PATIENCE_MS = 10_000;
const FRESH_MS = 5_000;

/** The margin question of the entry at hand: asked once for a plan, asked again when the answer fails or grows old. */
export class MarginDesk {
  #requests = 0;
  #open: { readonly request: number; readonly key: string; readonly at: Instant } | null = null;
  #answer: { readonly key: string; readonly at: Instant; readonly answer: MarginAnswer | null } | null = null;

  /** The number of a new request for this basket; null while one is on its way. */
  ask(key: string, now: Instant): number | null {
    if (this.#open !== null && this.#open.key === key && now - this.#open.at < PATIENCE_MS) return null;
    this.#requests += 1;
    this.#open = { request: this.#requests, key, at: now };
    return this.#requests;
  }

  settle(request: number, answer: MarginAnswer | null, now: Instant): void {
    if (this.#open === null || this.#open.request !== request) return;
    this.#answer = { key: this.#open.key, at: now, answer };
    this.#open = null;
  }

  /** The answer for this basket: null where the broker could not tell, undefined where it must be asked. */
  answerFor(key: string, now: Instant): MarginAnswer | null | undefined {
    const known = this.#answer;
    if (known === null || known.key !== key || now - known.at > FRESH_MS) return undefined;
    return known.answer;
  }
}
