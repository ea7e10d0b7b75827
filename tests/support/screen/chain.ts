import type { ChainRow, ChainSide, ChainSlice, QuoteView } from '../../../shared/contract/index.ts';
import { paise, quantity, rupees, strike, tradingDate, type Instant } from '../../../shared/units/index.ts';

// Strike; call OI (lakh), IV, delta, bid, ask; put bid, ask, delta, IV, OI: the example chain of the visual reference.
type Line = readonly [number, number, number, number, number, number, number, number, number, number, number];
const LINES: readonly Line[] = [
  [26450, 17.4, 10, 0.05, 5.25, 5.35, 474.25, 476.65, -0.94, 10.5, 16.4],
  [26400, 38.3, 9.9, 0.07, 7.85, 7.95, 427.3, 429.7, -0.92, 10.4, 25.2],
  [26350, 28.9, 9.9, 0.09, 11.6, 11.7, 381.5, 383.9, -0.9, 10.4, 18.2],
  [26300, 51.5, 9.9, 0.12, 16.75, 16.95, 337.3, 339.7, -0.86, 10.4, 28.5],
  [26250, 36, 9.9, 0.17, 23.9, 24.1, 295.65, 296.85, -0.82, 10.4, 14.3],
  [26200, 108, 9.9, 0.22, 33.4, 33.7, 255.75, 256.95, -0.77, 10.4, 28.6],
  [26150, 45.5, 10, 0.27, 45.7, 46, 218.6, 219.8, -0.72, 10.5, 16.7],
  [26100, 83.4, 10, 0.34, 61.25, 61.55, 184.6, 185.8, -0.66, 10.5, 28.4],
  [26050, 35.9, 10.1, 0.4, 80.25, 80.75, 154.3, 154.8, -0.59, 10.6, 17.9],
  [26000, 51.9, 10.2, 0.48, 103, 103.5, 127.2, 127.7, -0.52, 10.7, 37.2],
  [25950, 22.4, 10.3, 0.55, 129.45, 129.95, 103.65, 104.15, -0.46, 10.8, 28],
  [25900, 41.1, 10.4, 0.61, 159.55, 160.05, 83.55, 84.05, -0.39, 10.9, 72.2],
  [25850, 16.2, 10.5, 0.68, 192.65, 193.85, 66.8, 67.1, -0.33, 11, 41.6],
  [25800, 38.7, 10.7, 0.73, 229.2, 230.4, 52.9, 53.2, -0.28, 11.2, 102.5],
  [25750, 17.3, 10.8, 0.78, 268.35, 269.55, 41.65, 41.95, -0.23, 11.3, 44.1],
  [25700, 34.6, 11, 0.82, 309.8, 311, 32.6, 32.9, -0.19, 11.5, 69.3],
  [25650, 14.7, 11.2, 0.86, 352.5, 354.9, 25.5, 25.7, -0.15, 11.7, 30.6],
  [25600, 37.4, 11.5, 0.89, 397.35, 399.75, 19.85, 20.05, -0.12, 12, 50.2],
  [25550, 17.1, 11.7, 0.91, 443.4, 445.8, 15.5, 15.7, -0.1, 12.2, 23.2],
  [25500, 31.4, 11.9, 0.93, 490.4, 492.8, 12.1, 12.3, -0.08, 12.4, 59.2],
  [25450, 14.5, 12.2, 0.94, 538.1, 540.5, 9.55, 9.65, -0.06, 12.7, 16.2],
];

function quote(bid: number, ask: number, at: Instant): QuoteView {
  return {
    bid: rupees(bid),
    ask: rupees(ask),
    bidQuantity: quantity(1_300),
    askQuantity: quantity(1_950),
    last: paise(Math.round(((bid + ask) / 2) * 20) * 5),
    at,
  };
}

function side(
  interest: number,
  iv: number,
  delta: number,
  quoted: QuoteView,
  ours: ChainSide['ours'],
): ChainSide {
  return {
    quote: quoted,
    iv,
    delta,
    gamma: 0.0011,
    theta: -9.4,
    vega: 12.1,
    openInterest: Math.round(interest * 100_000),
    openInterestChange: Math.round(interest * 4_000),
    source: 'breeze',
    ours,
    wouldSell: [],
  };
}

/** The example chain with its quotes of one moment; `held` marks the short and the hedge of the example spread. */
export function exampleChain(at: Instant, held: boolean): ChainSlice {
  const rows: readonly ChainRow[] = LINES.map(
    ([k, ceOi, ceIv, ceDelta, ceBid, ceAsk, peBid, peAsk, peDelta, peIv, peOi]) => ({
      strike: strike(k),
      call: side(ceOi, ceIv, ceDelta, quote(ceBid, ceAsk, at), null),
      put: side(peOi, peIv, peDelta, quote(peBid, peAsk, at), held ? oursAt(k) : null),
    }),
  );
  return {
    expiry: tradingDate('2026-11-23'),
    lotSize: quantity(65),
    tradedExpiry: tradingDate('2026-11-23'),
    monthly: true,
    sessionsLeft: 2,
    daysLeft: 4,
    forward: rupees(25_973.9),
    atm: strike(25_950),
    putCallRatio: 0.94,
    straddle: { strike: strike(25_950), price: rupees(233.6), iv: 10.55, at },
    maxPain: strike(25_950),
    rows: rows.toReversed(),
    quoteAgeLimitMs: 5_000,
  };
}

function oursAt(k: number): ChainSide['ours'] {
  if (k === 25_800) return 'short';
  return k === 25_600 ? 'hedge' : null;
}
