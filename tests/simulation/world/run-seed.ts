import { MemoryDisk, type WorldDisk } from './disk.ts';
import { FilesDisk } from './files-disk.ts';
import type { SeedResult } from './result.ts';
import { drawStory, type Story } from './story.ts';
import { World, type Outcome } from './world.ts';

export interface SeedOptions {
  /** At least so many trading days a seed. */
  readonly days: number;
  /** The real stores on real files instead of a disk in memory. */
  readonly files: boolean;
}

/** One of so many seeds is run twice: the same seed must have the same hash. */
const TWICE_EVERY = 50;

/** Runs a story, on a disk of its own. */
export function runStory(story: Story, files = false): Outcome {
  const disk: WorldDisk = files ? new FilesDisk(story.settings, story.mode) : new MemoryDisk(story.settings);
  return new World(story, disk).run();
}

export function runSeed(seed: number, { days, files }: SeedOptions): SeedResult {
  const story = drawStory(seed, days);
  const outcome = runStory(story, files);
  const repeated = seed % TWICE_EVERY === 0 ? runStory(story, files).hash === outcome.hash : null;
  const findings =
    repeated === false
      ? [...outcome.findings, { invariant: 'same seed, same hash', at: story.until, seen: outcome.hash }]
      : outcome.findings;
  return { ...outcome, seed, findings, simulatedMs: story.until - story.from, repeated };
}
