import type { Telling } from '../../shared/contract/index.ts';

/** What came since the telling `seen`, and up to where it is heard now. At first, and after a restart, nothing is new. */
export function freshTellings(
  seen: number | null,
  told: readonly Telling[],
): { readonly fresh: readonly Telling[]; readonly seen: number } {
  const last = told.at(-1)?.id ?? 0;
  if (seen === null || last < seen) return { fresh: [], seen: last };
  return { fresh: told.filter(({ id }) => id > seen), seen: last };
}
