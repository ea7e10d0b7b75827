import type { Instant, Paise, Quantity } from '../units/index.ts';
import type { Side } from './market.ts';
import type { SpreadId } from './positions.ts';

export type OrderState =
  | 'intended'
  | 'sent'
  | 'unknown'
  | 'working'
  | 'triggerPending'
  | 'partlyFilled'
  | 'complete'
  | 'cancelled'
  | 'rejected'
  | 'refused';

export interface OrderView {
  readonly tag: string;
  readonly orderId: string | null;
  readonly spread: SpreadId;
  /** The last two take back what was closed twice: the main leg is sold again, the hedge bought back. */
  readonly purpose:
    | 'hedgeEntry'
    | 'mainEntry'
    | 'brokerStop'
    | 'mainExit'
    | 'hedgeExit'
    | 'mainSurplus'
    | 'hedgeSurplus';
  readonly display: string;
  /** Above the freeze quantity one order of the user's goes to the exchange in slices: then more than 1. */
  readonly slices: number;
  readonly side: Side;
  readonly quantity: Quantity;
  readonly filled: Quantity;
  readonly limit: Paise | null;
  readonly trigger: Paise | null;
  readonly averagePrice: Paise | null;
  readonly state: OrderState;
  readonly at: Instant;
  readonly message: string | null;
}

export interface OrdersSlice {
  readonly orders: readonly OrderView[];
}
