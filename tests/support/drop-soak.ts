import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { OptionQuote } from '../../main/domain/market/tick.ts';
import type { ContractKey } from '../../shared/contract/index.ts';

const FULL = process.env['KAVACH_FULL'] === '1';
export const DROPS = FULL ? 1_000 : 10;
/** Printed with each run; set KAVACH_SEED to run one again. */
export const SEED = Number(process.env['KAVACH_SEED'] ?? (FULL ? Date.now() % 1_000_000 : 20_261_124));

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;

/** The heap in MB after a collection. */
export function heapMb(): number {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

/** What the exchange quoted of late, by contract: every quote that arrives must be one of these. */
export class QuoteTruth {
  readonly #recent = new Map<ContractKey, string[]>();
  wrong = 0;
  checked = 0;

  add(quote: OptionQuote): void {
    const marks = this.#recent.get(quote.contract) ?? [];
    marks.push(mark(quote));
    if (marks.length > 100) marks.shift();
    this.#recent.set(quote.contract, marks);
  }

  check(quote: OptionQuote): void {
    this.checked += 1;
    if (this.#recent.get(quote.contract)?.includes(mark(quote)) !== true) this.wrong += 1;
  }
}

/** Without its stamp: a stream that is joined anew tells a standing quote with the second of the telling. */
function mark({ bid, ask, bidQuantity, askQuantity }: OptionQuote): string {
  return [bid, ask, bidQuantity, askQuantity].join();
}

export async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}

/** The recoveries of a soak in one line: median, 99th of a hundred, longest, in real milliseconds. */
export function recoveryWords(recoveries: readonly number[]): string {
  const sorted = recoveries.toSorted((a, b) => a - b);
  const at = (share: number): string => sorted[Math.floor((sorted.length - 1) * share)]?.toFixed(0) ?? '-';
  return `${sorted.length} drops, seed ${SEED}: back after p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, at most ${at(1)} ms`;
}
