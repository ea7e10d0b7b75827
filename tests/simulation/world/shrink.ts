import type { Happening } from './happening.ts';
import { runStory } from './run-seed.ts';
import type { Story } from './story.ts';

/** What is left of a failing story: it fails in the same way still, and no part of its list can be left out. */
export interface Shrunk {
  readonly happenings: readonly Happening[];
  readonly runs: number;
}

const RUNS_MAX = 120;

/** Shrinks a story as long as the same invariant is broken. */
export function shrink(story: Story, invariant: string, files: boolean): Shrunk {
  return shrinkList(story.happenings, (happenings) =>
    runStory({ ...story, happenings }, files).findings.some((each) => each.invariant === invariant),
  );
}

/** Leaves out halves, then quarters, then single happenings, as long as what is left still fails. */
export function shrinkList(
  list: readonly Happening[],
  stillFails: (list: readonly Happening[]) => boolean,
): Shrunk {
  let happenings = list;
  let runs = 0;
  const fails = (some: readonly Happening[]): boolean => {
    if (runs >= RUNS_MAX) return false;
    runs += 1;
    return stillFails(some);
  };
  let size = Math.ceil(happenings.length / 2);
  while (size >= 1) {
    const smaller = withoutOne(happenings, size, fails);
    if (smaller !== null) happenings = smaller;
    if (smaller !== null) size = Math.min(size, happenings.length);
    else size = size === 1 ? 0 : Math.ceil(size / 2);
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
