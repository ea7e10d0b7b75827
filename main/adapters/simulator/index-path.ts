import {
  after,
  istInstant,
  MS_PER_MINUTE,
  paise,
  type Instant,
  type Paise,
} from '../../../shared/units/index.ts';
import { firstAtOrAfter, minuteTicks, type MinuteTicks } from './minute-ticks.ts';
import {
  AUCTION_PUBLISHED,
  cell,
  openOf,
  standsAt,
  TRADED_MINUTES,
  type SimulatedDay,
} from './simulated-day.ts';

/** One print to come, within its second. */
export interface Print {
  readonly at: Instant;
  readonly price: Paise;
}

/** The prints of the index over one day, asked for second by second. */
export class IndexPath {
  readonly #day: SimulatedDay;
  readonly #seed: number;
  #minute = -1;
  #ticks: MinuteTicks = { offsets: new Int32Array(0), prices: new Int32Array(0) };

  constructor(day: SimulatedDay, seed: number) {
    this.#day = day;
    this.#seed = seed;
  }

  /** The prints of the second that begins here. While the index stands still its value is told once a second. */
  printsOf(second: Instant): readonly Print[] {
    const minute = Math.floor((second - openOf(this.#day)) / MS_PER_MINUTE);
    if (minute < 0) return [];
    if (minute >= TRADED_MINUTES) return [{ at: after(second, 200), price: this.#standing(second) }];
    const ticks = this.#ticksOf(minute);
    const begin = openOf(this.#day) + minute * MS_PER_MINUTE;
    const prints: Print[] = [];
    for (
      let place = firstAtOrAfter(ticks.offsets, second - begin);
      place < ticks.offsets.length;
      place += 1
    ) {
      const offset = cell(ticks.offsets, place);
      if (begin + offset >= second + 1000) break;
      prints.push({ at: (begin + offset) as Instant, price: paise(cell(ticks.prices, place)) });
    }
    return prints;
  }

  #ticksOf(minute: number): MinuteTicks {
    if (minute !== this.#minute) {
      this.#ticks = minuteTicks(this.#day, minute, this.#seed);
      this.#minute = minute;
    }
    return this.#ticks;
  }

  /** The last print before an instant of the day; null before the first. */
  lastPrintAt(at: Instant): Paise | null {
    const elapsed = at - openOf(this.#day);
    const minute = Math.floor(elapsed / MS_PER_MINUTE);
    if (minute < 0) return null;
    if (minute >= TRADED_MINUTES) return this.#standing(at);
    const { offsets, prices } = this.#ticksOf(minute);
    const place = firstAtOrAfter(offsets, elapsed - minute * MS_PER_MINUTE + 1) - 1;
    if (place >= 0) return paise(cell(prices, place));
    return minute === 0 ? null : paise(cell(this.#day.close, minute - 1));
  }

  /** VIX at an instant, in hundredths. */
  vixAt(at: Instant): Paise {
    const minute = Math.min(TRADED_MINUTES, Math.floor((at - openOf(this.#day)) / MS_PER_MINUTE));
    return paise(minute < 1 ? this.#day.vixOpen : cell(this.#day.vix, minute - 1));
  }

  /** What options are priced from: the index, and in the auction the price that is being found. */
  levelForOptions(at: Instant, lastPrint: Paise): number {
    const stands = standsAt(this.#day);
    const from = openOf(this.#day) + TRADED_MINUTES * MS_PER_MINUTE;
    if (at < from) return lastPrint;
    const to = istInstant(this.#day.date, AUCTION_PUBLISHED);
    const along = Math.min(1, (at - from) / (to - from));
    return stands + (this.#day.auctionClose - stands) * along;
  }

  #standing(at: Instant): Paise {
    return at >= istInstant(this.#day.date, AUCTION_PUBLISHED) ? this.#day.auctionClose : standsAt(this.#day);
  }
}
