import type { Happening } from './happening.ts';
import { runStory } from './run-seed.ts';
import type { Story } from './story.ts';

/** What is left of a failing story: it fails in the same way still, and no part of its list can be left out. */
export interface Shrunk {
  readonly happenings: readonly Happening[];
  readonly runs: number;
}

const RUNS_MAX = 120;

/** Leaves out halves, then quarters, then single happenings, as long as the same invariant is broken. */
export function shrink(story: Story, invariant: string, files: boolean): Shrunk {
  let happenings = story.happenings;
  let runs = 0;
  const fails = (list: readonly Happening[]): boolean => {
    if (runs >= RUNS_MAX) return false;
    runs += 1;
    return runStory({ ...story, happenings: list }, files).findings.some(
      (each) => each.invariant === invariant,
    );
  };
  let size = Math.ceil(happenings.length / 2);
  while (size >= 1) {
    const smaller = withoutOne(happenings, size, fails);
    if (smaller !== null) happenings = smaller;
    size = smaller === null ? (size === 1 ? 0 : Math.ceil(size / 2)) : Math.min(size, happenings.length);
  }
  return { happenings, runs };
}

/** The list without the first piece of this size that can be spared; null where every piece is needed. */
function withoutOne(
  list: readonly Happening[],
  size: number,
  fails: (list: readonly Happening[]) => boolean,
): readonly Happening[] | null {
  for (let from = 0; from < list.length; from += size) {
    const rest = [...list.slice(0, from), ...list.slice(from + size)];
    if (fails(rest)) return rest;
  }
  return null;
}
