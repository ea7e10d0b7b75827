import { isOpenSpread, type PositionsSlice } from '../../../shared/contract/index.ts';

/**
 * Whether the machine must be kept from falling asleep by itself: while a spread of paper or live is guarded. A Demo's
 * day stands still with its machine and loses nothing.
 */
export function keepsAwake({ spreads }: Pick<PositionsSlice, 'spreads'>): boolean {
  return spreads.some((spread) => spread.mode !== 'demo' && isOpenSpread(spread));
}
