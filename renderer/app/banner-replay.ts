import { isOpenSpread, type Slices } from '../../shared/contract/index.ts';
import { BOOK_WORDS } from '../state/replay.ts';
import { plural } from '../ui/format.ts';
import type { BannerFacts } from './banner-modes.ts';

/** While a replay is shown, what is really open is said above it: it is out of sight, not unguarded. */
export function besideReplay(
  facts: BannerFacts | null,
  { positions, session }: Partial<Slices>,
): BannerFacts | null {
  const open = positions?.spreads.filter(isOpenSpread).length ?? 0;
  if (open === 0 || session === undefined) return facts;
  const head = `${plural(open, 'spread')} ${open === 1 ? 'is' : 'are'} open in ${BOOK_WORDS[session.mode]}`;
  const rest = 'guarded as ever; this page shows a replay';
  if (facts === null) {
    return { look: 'stale', head, facts: [rest], actions: [], liveTag: false, urgent: false };
  }
  const said = `${head}, ${rest}`;
  const isQuiet = facts.look === 'demo' || facts.look === 'live';
  return { ...facts, facts: isQuiet ? [said, ...facts.facts] : [...facts.facts, said] };
}
