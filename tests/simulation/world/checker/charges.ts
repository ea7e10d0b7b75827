/** Rates since 1 April 2026 (brokers.md C), in rupees a crore of premium. Every part is rounded to the paisa. */
const BROKERAGE_PAISE = 2_000;
const CRORE = 10_000_000;
const STT_SELL = 15_000;
const EXCHANGE = 3_553;
const SEBI = 10;
const STAMP_BUY = 300;
const GST_PERCENT = 18;

function share(value: number, rate: number): number {
  return Math.round((value * rate) / CRORE);
}

/** What one executed order costs by law, in paise. */
export function statutory(side: string, value: number): number {
  const exchange = share(value, EXCHANGE);
  const sebi = share(value, SEBI);
  const gst = Math.round(((BROKERAGE_PAISE + exchange + sebi) * GST_PERCENT) / 100);
  const tax = side === 'sell' ? share(value, STT_SELL) : share(value, STAMP_BUY);
  return BROKERAGE_PAISE + tax + exchange + sebi + gst;
}

/** The author's flat cost: for each lot of an order, begun ones whole. */
export function flat(units: number, lotSize: number, aLot: number): number {
  return Math.ceil(units / lotSize) * aLot;
}
