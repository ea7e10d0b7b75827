import { istDate, type TradingDate } from '../../../shared/units/index.ts';
import { expiriesFrom, type Calendar } from '../../domain/calendar/index.ts';
import type { RealTime } from '../../ports/real-time.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import type { BreezeCalls } from './calls.ts';
import type { Credentials } from './credentials.ts';
import type { CallFault } from './refusal.ts';

export interface ProbeSurroundings {
  readonly calls: Pick<BreezeCalls, 'signed'>;
  readonly calendar: Calendar;
  readonly scheduler: Scheduler;
  readonly realTime: RealTime;
  /** Null unless a session is open. */
  readonly credentials: () => Credentials | null;
  /** The next expiry of the day's contracts; null where they are not known. */
  readonly nextExpiry: () => TradingDate | null;
}

/** `moves`: the vendor has new prices. `still`: it has none. `silent`: it does not answer. `unknown`: it was not asked. */
export type Verdict = 'moves' | 'still' | 'silent' | 'unknown';

/** Prices of a running market change within this; near the money several times a second. */
const APART_MS = 2_000;

/**
 * Asks over REST whether the vendor's prices move: two looks at one side of the option chain. The SDK's own call for it
 * can never succeed (brokers.md 0.6, B4).
 */
export class ChainProbe {
  readonly #around: ProbeSurroundings;

  constructor(around: ProbeSurroundings) {
    this.#around = around;
  }

  async ask(): Promise<Verdict> {
    const by = this.#around.credentials();
    if (by === null) return 'unknown';
    const first = await this.#look(by);
    if (first === 'unknown' || first === 'silent') return first;
    await new Promise<void>((resolve) => {
      this.#around.realTime.after(APART_MS, resolve);
    });
    const second = await this.#look(by);
    if (second === 'unknown' || second === 'silent') return second;
    return first.chain === second.chain ? 'still' : 'moves';
  }

  /** One look as a signed call that costs little; what it was refused for, or null. */
  async tryOut(by: Credentials): Promise<CallFault | null> {
    const answer = await this.#call(by);
    return answer.ok ? null : answer.error;
  }

  async #look(by: Credentials): Promise<{ readonly chain: string } | 'unknown' | 'silent'> {
    const answer = await this.#call(by);
    if (answer.ok) return { chain: JSON.stringify(answer.value) };
    const { code } = answer.error;
    return code === 'UNREACHABLE' || code === 'SERVER' || code === 'NOT_JSON' ? 'silent' : 'unknown';
  }

  async #call(by: Credentials): ReturnType<BreezeCalls['signed']> {
    const { calls, calendar, scheduler, nextExpiry } = this.#around;
    const today = istDate(scheduler.now());
    const expiry = nextExpiry() ?? expiriesFrom(calendar, today, 1)[0]?.date ?? today;
    const body = {
      stock_code: 'NIFTY',
      exchange_code: 'NFO',
      expiry_date: `${expiry}T06:00:00.000Z`,
      product_type: 'options',
      right: 'call',
    };
    return calls.signed(by, 'optionchain', body, 'probe');
  }
}
