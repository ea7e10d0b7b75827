import type { Paise } from '../../../shared/units/index.ts';
import type { Finding } from '../../ports/doctor.ts';
import type { BookRunner } from '../book-runner.ts';
import { costliestMargin, optionChain, signalEngine } from './market-checks.ts';

/** What of the market is costly to look at: the whole chain and every signal's plan. */
export interface MarketFindings {
  readonly chain: Finding;
  readonly signals: Finding;
  readonly margin: Paise | null;
}

/** Nothing that is armed or reset hangs on these, so once a second is often enough. */
const EVERY_MS = 1_000;

/** Looks at the market once a second, however often it is asked. */
export class MarketMemo {
  #kept: { readonly found: MarketFindings; readonly runner: BookRunner; readonly atMs: number } | null = null;

  of(runner: BookRunner, nowMs: number): MarketFindings {
    const kept = this.#kept;
    const ageMs = kept === null ? EVERY_MS : nowMs - kept.atMs;
    if (kept !== null && kept.runner === runner && ageMs >= 0 && ageMs < EVERY_MS) return kept.found;
    const found = lookAt(runner);
    this.#kept = { found, runner, atMs: nowMs };
    return found;
  }
}

function lookAt({ engine }: BookRunner): MarketFindings {
  const signals = engine.slice('signals');
  return {
    chain: optionChain(engine.slice('chain'), engine.session().phase),
    signals: signalEngine(signals),
    margin: costliestMargin(signals),
  };
}
