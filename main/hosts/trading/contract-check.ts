import { contractKey, type ContractKey, type PreflightCheck } from '../../../shared/contract/index.ts';
import { formatDay, type TradingDate } from '../../../shared/units/index.ts';
import type { ListedContract } from '../../domain/market/tick.ts';

/** Kite's list of contracts: `isToday` where it is this morning's, `detail` where it is not. */
export interface KiteList {
  readonly isToday: boolean;
  readonly detail: string;
  readonly find: (contract: ContractKey) => ListedContract | null;
}

const EXPIRIES = 2;

/**
 * Both brokers publish the day's contracts. Where their lot or tick sizes differ for the expiries that may be traded,
 * one of them is wrong and nothing may be sold by either.
 */
export function contractCheck(listed: readonly ListedContract[], kite: KiteList | null): PreflightCheck {
  const base = { id: 'contracts', label: 'Contracts' } as const;
  const waiting = (detail: string): PreflightCheck => ({
    ...base,
    state: 'waiting',
    value: 'not read',
    detail,
    remedy: null,
  });
  if (listed.length === 0) return waiting('Breeze’s list of contracts was not read yet');
  if (kite === null) return waiting('Kite’s list of contracts was not read yet');
  if (!kite.isToday) {
    const remedy = 'It is fetched again by itself; see health.';
    return {
      ...base,
      state: 'failed',
      value: 'old',
      detail: `Kite’s list is not today’s: ${kite.detail}`,
      remedy,
    };
  }
  const expiries = [...new Set(listed.map(({ expiry }) => expiry))].sort().slice(0, EXPIRIES);
  const near = listed.filter(({ expiry }) => expiries.includes(expiry));
  const wrong = near.flatMap((each) => differenceOf(each, kite.find(contractKey(each))) ?? []);
  const value = expiries.map(formatDay).join(', ');
  const [first] = wrong;
  if (first === undefined) return { ...base, state: 'passed', value, detail: lots(near), remedy: null };
  const more = wrong.length > 1 ? ` and ${wrong.length - 1} more` : '';
  const remedy = 'Restart after 08:30, when both files are new; if it stays, do not trade live today.';
  return { ...base, state: 'failed', value, detail: `${first}${more}`, remedy };
}

function differenceOf(breeze: ListedContract, kite: ListedContract | null): string | null {
  if (kite === null) return null;
  if (kite.lotSize !== breeze.lotSize)
    return `${breeze.key}: lot ${breeze.lotSize} by Breeze, ${kite.lotSize} by Kite`;
  if (kite.tickSize !== breeze.tickSize)
    return `${breeze.key}: tick ${breeze.tickSize} by Breeze, ${kite.tickSize} paise by Kite`;
  return null;
}

function lots(near: readonly ListedContract[]): string {
  const sizes = [...new Map(near.map(({ expiry, lotSize }): [TradingDate, number] => [expiry, lotSize]))];
  return sizes.map(([expiry, size]) => `lot ${size} on ${formatDay(expiry)}`).join(', ');
}
