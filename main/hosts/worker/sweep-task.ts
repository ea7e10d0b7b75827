import type { RunParameters } from '../../../shared/contract/index.ts';
import type { TradingDate } from '../../../shared/units/index.ts';
import type { GridPoint } from '../../research/sweep/grid.ts';
import type { SweepRow } from '../../research/sweep/row.ts';
import type { RunSources } from '../../research/report/run.ts';

/** What all runs of a sweep have in common. */
export interface SweepTask {
  readonly sources: RunSources;
  readonly days: Pick<RunParameters, 'from' | 'to' | 'pointToleranceMs'>;
  readonly split: TradingDate | null;
  readonly version: string;
}

/** One run that a worker is asked for. */
export interface SweepOrder {
  readonly place: number;
  readonly point: GridPoint;
}

export type SweepAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'row'; readonly place: number; readonly row: SweepRow }
  | { readonly kind: 'failed'; readonly message: string };
