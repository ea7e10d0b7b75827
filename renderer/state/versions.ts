/** What to do with a state frame: take it, ask for everything again, or wait because that was asked already. */
export type Verdict = 'take' | 'ask' | 'wait';

/** Watches that no version is missing between frames. */
export interface Versions {
  judge(version: number, full: boolean): Verdict;
  reset(): void;
}

/** Nothing after a gap can be trusted to fit: one question is asked, then all waits for the whole state. */
export function createVersions(): Versions {
  let last: number | null = null;
  return {
    judge(version, full) {
      const fits = full || (last !== null && version === last + 1);
      const asked = last === null;
      last = fits ? version : null;
      if (fits) return 'take';
      return asked ? 'wait' : 'ask';
    },
    reset() {
      last = null;
    },
  };
}
