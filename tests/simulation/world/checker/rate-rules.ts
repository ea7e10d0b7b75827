import { MS_PER_SECOND, type Instant } from '../../../../shared/units/index.ts';
import type { Findings } from './finding.ts';

/** A broker counts by its own second: more than so many of new orders, changes and cancels are refused (brokers.md A3). */
const BROKER_PER_SECOND = 10;
const PER_MINUTE = 400;
/** An order is changed at most so often (brokers.md A3). */
const CHANGES_MAX = 25;

/** Order rates, as the exchange and the broker count them. */
export class RateRules {
  readonly #findings: Findings;
  #sends: { readonly at: Instant; readonly opens: boolean }[] = [];
  readonly #changes = new Map<string, number>();

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  onSent(
    at: Instant,
    opens: boolean,
    changed: string | null,
    limits: { readonly entriesPerSecond: number; readonly entriesPerMinute: number },
  ): void {
    this.#sends = this.#sends.filter((each) => at - each.at < 60_000);
    this.#sends.push({ at, opens });
    const inSecond = this.#sends.filter((each) => at - each.at < MS_PER_SECOND);
    const entries = this.#sends.filter((each) => each.opens);
    this.#below(inSecond.length, BROKER_PER_SECOND, 'orders a second');
    this.#below(this.#sends.length, PER_MINUTE, 'orders a minute');
    this.#below(inSecond.filter((each) => each.opens).length, limits.entriesPerSecond, 'entries a second');
    this.#below(entries.length, limits.entriesPerMinute, 'entries a minute');
    if (changed === null) return;
    const count = (this.#changes.get(changed) ?? 0) + 1;
    this.#changes.set(changed, count);
    this.#below(count, CHANGES_MAX, 'changes of one order');
  }

  #below(count: number, limit: number, what: string): void {
    this.#findings.hold(count <= limit, 'order rates are kept', () => `${count} ${what}, at most ${limit}`);
  }
}
