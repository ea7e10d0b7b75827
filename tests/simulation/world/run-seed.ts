import { MemoryDisk } from './disk.ts';
import { drawStory, type Story } from './story.ts';
import { World, type Outcome } from './world.ts';

/** Runs a story on a disk in memory. */
export function runStory(story: Story): Outcome {
  return new World(story, new MemoryDisk(story.settings)).run();
}

export function runSeed(seed: number, days: number): Outcome {
  return runStory(drawStory(seed, days));
}
