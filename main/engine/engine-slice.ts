import type { SliceName } from '../../shared/contract/index.ts';

/** The slices that an engine makes; the others are the terminal's. */
export type EngineSlice = Exclude<
  SliceName,
  | 'session'
  | 'alerts'
  | 'journal'
  | 'accounts'
  | 'desktop'
  | 'doctor'
  | 'drill'
  | 'backup'
  | 'shadow'
  | 'backtest'
  | 'imports'
  | 'replay'
  | 'replayed'
>;
