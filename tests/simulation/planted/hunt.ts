import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Finding } from '../world/checker/finding.ts';
import type { SeedResult } from '../world/result.ts';
import type { SeedOptions } from '../world/run-seed.ts';

const OPTIONS: SeedOptions = { days: 1, files: false };

/** Runs seeds in the tree of a folder, one after another, in a thread that knows that tree alone. */
export class Hunt {
  readonly #worker: Worker;

  constructor(folder: string) {
    const file = join(folder, 'tests', 'simulation', 'world', 'seed-worker.ts');
    this.#worker = new Worker(file, { workerData: OPTIONS, execArgv: [] });
  }

  async findingsOf(seed: number): Promise<readonly Finding[]> {
    this.#worker.postMessage(seed);
    const [result] = (await once(this.#worker, 'message')) as [SeedResult];
    return result.findings;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

export interface Found {
  readonly seed: number;
  readonly invariants: readonly string[];
}

/** The first seed in which the planted tree breaks an invariant that the sound one keeps. */
export async function firstFound(planted: Hunt, sound: Hunt, until: number): Promise<Found | null> {
  for (let seed = 1; seed <= until; seed += 1) {
    const findings = await planted.findingsOf(seed);
    if (findings.length === 0) continue;
    const kept = new Set((await sound.findingsOf(seed)).map((each) => each.invariant));
    const invariants = findings.map((each) => each.invariant).filter((each) => !kept.has(each));
    if (invariants.length > 0) return { seed, invariants };
  }
  return null;
}
