import { paise, plus, ZERO_PAISE, type Paise } from '../../../shared/units/index.ts';

/** Every part in paise; `total` is their sum. A flat cost stands whole under brokerage. */
export interface ChargeBreakdown {
  readonly brokerage: Paise;
  readonly stt: Paise;
  readonly exchange: Paise;
  readonly sebi: Paise;
  readonly stamp: Paise;
  readonly gst: Paise;
  readonly total: Paise;
}

export const NO_CHARGES: ChargeBreakdown = {
  brokerage: ZERO_PAISE,
  stt: ZERO_PAISE,
  exchange: ZERO_PAISE,
  sebi: ZERO_PAISE,
  stamp: ZERO_PAISE,
  gst: ZERO_PAISE,
  total: ZERO_PAISE,
};

/** The parts with their sum. */
export function summed(parts: Omit<ChargeBreakdown, 'total'>): ChargeBreakdown {
  const { brokerage, stt, exchange, sebi, stamp, gst } = parts;
  const total = paise(brokerage + stt + exchange + sebi + stamp + gst);
  return { brokerage, stt, exchange, sebi, stamp, gst, total };
}

/** Part by part. */
export function addCharges(a: ChargeBreakdown, b: ChargeBreakdown): ChargeBreakdown {
  return {
    brokerage: plus(a.brokerage, b.brokerage),
    stt: plus(a.stt, b.stt),
    exchange: plus(a.exchange, b.exchange),
    sebi: plus(a.sebi, b.sebi),
    stamp: plus(a.stamp, b.stamp),
    gst: plus(a.gst, b.gst),
    total: plus(a.total, b.total),
  };
}
