import type { Paise } from '../../../shared/units/index.ts';
import type { Broker } from '../../ports/broker.ts';
import type { Journal } from '../../ports/journal.ts';
import type { TwinLane } from './twin-lane.ts';

/** The twin's book: its files and its events are named by it. */
export const SHADOW = 'shadow';

/** What a host gives for the paper twin of the live book. */
export interface ShadowParts {
  readonly journal: Journal;
  /** By its type no broker that could send anything: Kite's is of another kind. */
  readonly broker: Broker & { readonly kind: 'paper' };
  /** What the twin and its exchange hear waits here, both in one order. */
  readonly lane: TwinLane;
  /** What the live account has free while it is flat: the twin reckons with as much. */
  readonly funds: (free: Paise) => void;
  /** A fault has ended the twin's exchange. */
  readonly isBroken?: () => boolean;
}
