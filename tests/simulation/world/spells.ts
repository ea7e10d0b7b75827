import { paise, quantity, type Instant } from '../../../shared/units/index.ts';
import type { OptionQuote } from '../../../main/domain/market/tick.ts';
import type { Happening } from './happening.ts';
import type { Spell } from './kinds.ts';

type LastingHappening = Extract<Happening, { readonly type: 'spell' }>;

/** What lasts for a while: whether it does now, and how it bends a quote. `met` hears of each that took effect. */
export class Spells {
  readonly #list: readonly LastingHappening[];
  readonly #met: (happening: Happening) => void;
  readonly #lot: number;

  constructor(happenings: readonly Happening[], lot: number, met: (happening: Happening) => void) {
    this.#list = happenings.filter((each) => each.type === 'spell');
    this.#lot = lot;
    this.#met = met;
  }

  /** Asking is meeting: only what changes something is asked for. */
  has(spell: Spell, at: Instant): boolean {
    const found = this.#list.find((each) => each.spell === spell && at >= each.at && at < each.at + each.ms);
    if (found === undefined) return false;
    this.#met(found);
    return true;
  }

  /** The quote as it stands at the exchange while the book is thin, wide or one-sided. */
  bend(quote: OptionQuote, at: Instant): OptionQuote {
    let bent = quote;
    if (this.has('thinBook', at)) {
      const few = quantity(this.#lot);
      bent = { ...bent, bidQuantity: quantity(Math.min(few, bent.bidQuantity)), askQuantity: few };
    }
    if (this.has('oneSided', at)) bent = { ...bent, bid: null, bidQuantity: quantity(0) };
    if (this.has('wideSpread', at) && bent.ask !== null) {
      bent = { ...bent, ask: paise(Math.ceil((bent.ask * 1.4) / 5) * 5) };
    }
    return bent;
  }
}
