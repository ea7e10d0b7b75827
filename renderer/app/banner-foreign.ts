import type { Slices } from '../../shared/contract/index.ts';
import { plural } from '../ui/format.ts';
import { foreignName, unknownPositions } from '../state/foreign.ts';
import type { BannerFacts } from './banner-modes.ts';

/** A position of the live account that nobody has spoken for: Live enters nothing until somebody does. */
export function foreignFacts(slices: Partial<Slices>): BannerFacts | null {
  const unknown = unknownPositions(slices);
  const [first] = unknown;
  if (first === undefined) return null;
  const live = slices.session?.mode === 'live';
  return {
    look: 'stale',
    head:
      unknown.length === 1
        ? 'A position that is not ours'
        : plural(unknown.length, 'position that is not ours', 'positions that are not ours'),
    facts: [
      unknown.length === 1 ? foreignName(first) : unknown.map(foreignName).join(', '),
      'Untouched; live entries are blocked until you say whose it is',
    ],
    actions: ['positions', 'adopt'],
    liveTag: live,
    urgent: live,
  };
}
