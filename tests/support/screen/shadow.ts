import type { ShadowSlice } from '../../../shared/contract/index.ts';

/** No live book, so no twin of it. */
export const NO_SHADOW: ShadowSlice = { state: 'none', spreads: [], difference: null };
