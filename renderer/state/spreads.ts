import {
  isOpenSpread,
  type PositionsSlice,
  type SpreadId,
  type SpreadView,
} from '../../shared/contract/index.ts';

/** `put spread 25800 / 25600`; a strike in a name has no comma. */
export function spreadName(spread: SpreadView): string {
  return `${spread.option === 'PE' ? 'put' : 'call'} spread ${spread.shortStrike} / ${spread.hedgeStrike}`;
}

/** The spread that the user chose, else the newest open one; null when none is open. */
export function selectedSpread(positions: PositionsSlice | null, chosen: SpreadId | null): SpreadView | null {
  const open = positions?.spreads.filter(isOpenSpread) ?? [];
  return open.find((spread) => spread.id === chosen) ?? open.at(-1) ?? null;
}
