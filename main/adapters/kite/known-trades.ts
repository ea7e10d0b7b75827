import { readOrderTag } from '../../domain/trading/order-tag.ts';
import { isFields, numberAt, textAt, type Fields } from './fields.ts';

/**
 * The trades of the last reading. In haste they do instead of new ones: what an order of ours has filled stands in the
 * orders themselves, to the paisa of its average, and the next calm reading brings its exact sum. What others traded in
 * our contracts has no other source: their trades are always known whole.
 */
export class KnownTrades {
  #rows: readonly unknown[] | null = null;

  keep(data: unknown): void {
    this.#rows = Array.isArray(data) ? data : null;
  }

  /** The known trades where they are all that the orders of others have filled; else null. */
  enoughFor(orders: unknown): readonly unknown[] | null {
    if (this.#rows === null || !Array.isArray(orders)) return null;
    const units = new Map<string, number>();
    for (const row of this.#rows) {
      const order = isFields(row) ? textAt(row, 'order_id') : null;
      if (order === null || !isFields(row)) return null;
      units.set(order, (units.get(order) ?? 0) + (numberAt(row, 'quantity') ?? 0));
    }
    const isKnown = (row: unknown): boolean =>
      isFields(row) &&
      (isOurs(row) || (units.get(textAt(row, 'order_id') ?? '') ?? 0) === numberAt(row, 'filled_quantity'));
    return orders.every(isKnown) ? this.#rows : null;
  }
}

function isOurs(row: Fields): boolean {
  const tag = textAt(row, 'tag');
  return tag !== null && readOrderTag(tag) !== null;
}
