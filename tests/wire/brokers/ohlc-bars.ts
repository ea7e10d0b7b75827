import { MS_PER_MINUTE, MS_PER_SECOND, type Instant } from '../../../shared/units/index.ts';
import { dayMonthYear, inRupees, istText } from './ist-text.ts';
import type { Listed } from './market.ts';

const CHANNELS = [
  ['1SEC', MS_PER_SECOND],
  ['1MIN', MS_PER_MINUTE],
  ['5MIN', 5 * MS_PER_MINUTE],
  ['30MIN', 30 * MS_PER_MINUTE],
] as const;

interface Forming {
  readonly start: number;
  readonly open: number;
  high: number;
  low: number;
  close: number;
}

type Tell = (room: string, channel: string, text: string) => void;

/** Bars as Breeze streams them: a finished one of each length, as one text with commas, when the next begins. */
export class OhlcBars {
  readonly #tell: Tell;
  readonly #forming = new Map<string, Forming>();

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  take(room: string, names: readonly string[], price: number, interest: number | null, at: Instant): void {
    for (const [channel, length] of CHANNELS) {
      const key = `${room} ${channel}`;
      const start = Math.floor(at / length) * length;
      const bar = this.#forming.get(key);
      if (bar?.start === start) {
        bar.high = Math.max(bar.high, price);
        bar.low = Math.min(bar.low, price);
        bar.close = price;
        continue;
      }
      if (bar !== undefined) this.#tell(room, channel, textOf(bar, names, interest, channel));
      this.#forming.set(key, { start, open: price, high: price, low: price, close: price });
    }
  }

  takeContract(room: string, listed: Listed, price: number, interest: number | null, at: Instant): void {
    const right = listed.type === 'CE' ? 'Call' : 'Put';
    const names = ['NFO', 'NIFTY', dayMonthYear(listed.expiry), String(listed.strike), right];
    this.take(room, names, price, interest ?? 0, at);
  }
}

/** exchange, code, (expiry, strike, right,) low, high, open, close, volume, (open interest,) time, length. */
function textOf(bar: Forming, names: readonly string[], interest: number | null, channel: string): string {
  const prices = [bar.low, bar.high, bar.open, bar.close].map((price) => inRupees(price).toFixed(2));
  const isContract = names.length > 2;
  const when = istText(bar.start as Instant);
  return [...names, ...prices, '0', ...(isContract ? [String(interest ?? 0)] : []), when, channel].join(',');
}
