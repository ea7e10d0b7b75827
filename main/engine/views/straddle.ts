import type { ChainRow, Straddle } from '../../../shared/contract/index.ts';
import { instant, roundPaise, type Strike } from '../../../shared/units/index.ts';
import { midOf } from '../../domain/market/pricing/index.ts';

/** Call and put at the money together; null while either has no two-sided quote. */
export function straddleOf(rows: readonly ChainRow[], atm: Strike | null): Straddle | null {
  const row = rows.find(({ strike }) => strike === atm);
  if (row === undefined) return null;
  const { call, put } = row;
  const [callMid, putMid] = [midOf(call.quote), midOf(put.quote)];
  if (callMid === null || putMid === null) return null;
  const { at: callAt } = call.quote;
  const { at: putAt } = put.quote;
  return {
    strike: row.strike,
    price: roundPaise(callMid + putMid),
    iv: call.iv === null || put.iv === null ? null : (call.iv + put.iv) / 2,
    at: callAt === null || putAt === null ? null : instant(Math.min(callAt, putAt)),
  };
}

/** Where the options of these rows would pay least at expiry; null where the open interest of one is not told. */
export function maxPainOf(rows: readonly ChainRow[]): Strike | null {
  if (rows.length === 0) return null;
  if (rows.some(({ call, put }) => call.openInterest === null || put.openInterest === null)) return null;
  let least: { readonly strike: Strike; readonly pays: number } | null = null;
  for (const { strike } of rows) {
    const pays = rows.reduce((sum, row) => sum + paidAt(row, strike), 0);
    if (least === null || pays < least.pays) least = { strike, pays };
  }
  return least?.strike ?? null;
}

function paidAt({ strike, call, put }: ChainRow, settled: Strike): number {
  const calls = Math.max(0, settled - strike) * (call.openInterest ?? 0);
  return calls + Math.max(0, strike - settled) * (put.openInterest ?? 0);
}

/** Open interest of the puts over that of the calls; null where either is not told. */
export function putCallRatio(rows: readonly ChainRow[]): number | null {
  let puts = 0;
  let calls = 0;
  for (const { call, put } of rows) {
    puts += put.openInterest ?? 0;
    calls += call.openInterest ?? 0;
  }
  return puts === 0 || calls === 0 ? null : puts / calls;
}
