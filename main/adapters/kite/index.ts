export { openKite, type Kite } from './kite.ts';
export { KITE_ADDRESSES, type KiteAddresses, type KiteOptions, type KitePlan } from './kite-options.ts';
