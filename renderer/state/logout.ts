import { isOpenSpread, type PositionsSlice } from '../../shared/contract/index.ts';
import { liveReplica } from './replica.ts';
import { spreadName } from './spreads.ts';

/** What is open in Live, in words: it is guarded through Kite's session. */
export function openLive(
  positions: PositionsSlice,
): readonly { readonly id: string; readonly words: string }[] {
  return positions.spreads
    .filter((spread) => spread.mode === 'live' && isOpenSpread(spread))
    .map((spread) => ({
      id: spread.id,
      words: `${spread.signal}, ${spreadName(spread)}, ${spread.lots} lots`,
    }));
}

/** True where a logout would leave a live spread without its guard; also where nobody knows what is open. */
export function logoutAsks(): boolean {
  const { positions, session } = liveReplica.getState().slices;
  if (positions === undefined) return session?.mode === 'live';
  return openLive(positions).length > 0;
}
