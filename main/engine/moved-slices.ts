import type { SliceName } from '../../shared/contract/index.ts';

/** Slices that a fact may change. */
export const FACT_SLICES: readonly SliceName[] = [
  'chart',
  'signals',
  'positions',
  'orders',
  'pnl',
  'risk',
  'emergency',
  'proposal',
  'notices',
  'expiryDay',
];

/** Those that a print of an index may, and those that any tick may. */
export const INDEX_SLICES: readonly SliceName[] = ['chart', 'signals'];
export const QUOTE_SLICES: readonly SliceName[] = ['chain', 'positions', 'pnl', 'risk', 'expiryDay'];
