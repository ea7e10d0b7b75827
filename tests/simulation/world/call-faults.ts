import type { Call } from './kinds.ts';
import type { Happening } from './happening.ts';

type CallHappening = Extract<Happening, { readonly type: 'call' }>;

/** Which calls of the whole seed are hit: counted over all processes. */
export class CallFaults {
  readonly #list: readonly CallHappening[];
  readonly #met: (happening: Happening) => void;
  readonly #counts = new Map<Call, number>();
  /** From now on nothing is hit any more. */
  healed = false;

  constructor(happenings: readonly Happening[], met: (happening: Happening) => void) {
    this.#list = happenings.filter((each) => each.type === 'call');
    this.#met = met;
  }

  /** The fault of the next call of its sort; null where it goes well. */
  next(call: Call): CallHappening | null {
    const nth = (this.#counts.get(call) ?? 0) + 1;
    this.#counts.set(call, nth);
    if (this.healed) return null;
    const found = this.#list.find((each) => each.call === call && each.nth === nth) ?? null;
    if (found !== null) this.#met(found);
    return found;
  }
}
