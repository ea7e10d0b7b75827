export { openKite, type Kite } from './kite.ts';
export type { KiteAddresses, KiteOptions } from './kite-options.ts';
