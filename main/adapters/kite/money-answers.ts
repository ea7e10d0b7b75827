import { err, ok, type Paise, type Result } from '../../../shared/units/index.ts';
import { summed, type ChargeBreakdown } from '../../domain/trading/charge-breakdown.ts';
import type { NoteOrder } from '../../domain/trading/contract-note.ts';
import { isFields, paiseAt } from './fields.ts';
import type { Params } from './kite-api.ts';
import type { KiteContract } from './contract-table.ts';
import { KITE_SIDE, rupeeText } from './order-form.ts';

export function noteForm(order: NoteOrder, { symbol }: KiteContract): Params {
  return {
    order_id: order.orderId,
    exchange: 'NFO',
    tradingsymbol: symbol,
    transaction_type: KITE_SIDE[order.side],
    variety: 'regular',
    product: order.product,
    order_type: 'LIMIT',
    quantity: order.quantity,
    average_price: Number(rupeeText(order.averagePrice)),
  };
}

/** Charges of each order in the order asked, each part to the nearest paisa. */
export function readNotes(data: unknown, count: number): Result<readonly ChargeBreakdown[], string> {
  if (!Array.isArray(data) || data.length !== count) return err('a contract note for other orders');
  const notes: ChargeBreakdown[] = [];
  for (const row of data as readonly unknown[]) {
    const note = isFields(row) ? readCharges(row['charges']) : null;
    if (note === null) return err('a contract note that cannot be understood');
    notes.push(note);
  }
  return ok(notes);
}

function readCharges(charges: unknown): ChargeBreakdown | null {
  if (!isFields(charges)) return null;
  const [brokerage, stt] = [paiseAt(charges, 'brokerage'), paiseAt(charges, 'transaction_tax')];
  const exchange = paiseAt(charges, 'exchange_turnover_charge');
  const [sebi, stamp] = [paiseAt(charges, 'sebi_turnover_charge'), paiseAt(charges, 'stamp_duty')];
  const gst = isFields(charges['gst']) ? paiseAt(charges['gst'], 'total') : null;
  if (brokerage === null || stt === null || exchange === null) return null;
  if (sebi === null || stamp === null || gst === null) return null;
  return summed({ brokerage, stt, exchange, sebi, stamp, gst });
}

/** What a basket needs before and after the hedge's benefit. */
export function readBasket(data: unknown): { readonly initial: Paise; readonly final: Paise } | null {
  if (!isFields(data)) return null;
  const [initial, final] = [data['initial'], data['final']].map((part) =>
    isFields(part) ? paiseAt(part, 'total') : null,
  );
  return typeof initial === 'number' && typeof final === 'number' ? { initial, final } : null;
}
