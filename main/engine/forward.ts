import type { ContractKey } from '../../shared/contract/index.ts';
import type { Strike, TradingDate } from '../../shared/units/index.ts';
import { contractKey } from '../../shared/contract/contract-key.ts';
import { forwardByParity, type ParityRow } from '../domain/market/pricing/index.ts';
import type { Desk } from './desk.ts';
import { quoteBesideSpot } from './quote-age.ts';

const PARITY_POINTS = 150;
const STRIKE_STEP = 50;

/** The future's level of an expiry by the options around the money; null where they are not quoted beside the index. */
export function forwardOf(desk: Pick<Desk, 'market'>, expiry: TradingDate): number | null {
  const spot = desk.market.spot.price;
  if (spot === null) return null;
  const atm = Math.round(spot / 100 / STRIKE_STEP) * STRIKE_STEP;
  const rows: ParityRow[] = [];
  for (const { strike, callKey, putKey } of pairsAround(expiry, atm)) {
    const call = quoteBesideSpot(desk.market, callKey);
    const put = quoteBesideSpot(desk.market, putKey);
    if (call !== undefined && put !== undefined) rows.push({ strike, call, put });
  }
  return forwardByParity(rows);
}

interface Pair {
  readonly strike: Strike;
  readonly callKey: ContractKey;
  readonly putKey: ContractKey;
}

/** The pairs that were asked for last: the money moves far less often than a price does. */
let asked: { readonly expiry: TradingDate; readonly atm: number; readonly pairs: readonly Pair[] } | null =
  null;

function pairsAround(expiry: TradingDate, atm: number): readonly Pair[] {
  if (asked?.expiry === expiry && asked.atm === atm) return asked.pairs;
  const pairs: Pair[] = [];
  for (let each = atm - PARITY_POINTS; each <= atm + PARITY_POINTS; each += STRIKE_STEP) {
    const strike = each as Strike;
    const callKey = contractKey({ expiry, strike, type: 'CE' });
    pairs.push({ strike, callKey, putKey: contractKey({ expiry, strike, type: 'PE' }) });
  }
  asked = { expiry, atm, pairs };
  return pairs;
}
