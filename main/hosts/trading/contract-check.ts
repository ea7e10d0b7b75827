import { contractKey, type ContractKey } from '../../../shared/contract/index.ts';
import { formatDay, type TradingDate } from '../../../shared/units/index.ts';
import { expiriesFrom, lotSizeOf, type Calendar } from '../../domain/calendar/index.ts';
import type { ListedContract } from '../../domain/market/tick.ts';
import type { Finding } from '../../ports/doctor.ts';
import { failed, passed, waiting, warning } from '../../terminal/doctor/finding.ts';

/** Kite's list of contracts: `isToday` where it is this morning's, `detail` where it is not. */
export interface KiteList {
  readonly isToday: boolean;
  readonly detail: string;
  readonly find: (contract: ContractKey) => ListedContract | null;
}

const EXPIRIES = 2;

/**
 * Both brokers publish the day's contracts. Where their lot or tick sizes differ for the expiries that may be traded,
 * one of them is wrong and nothing may be sold by either. Where the calendar gives other expiries or lots, it is the
 * calendar that is old: the list is what is traded by, so that is a warning.
 */
export function contractCheck(
  listed: readonly ListedContract[],
  kite: KiteList | null,
  calendar: Calendar,
): Finding {
  if (listed.length === 0) return waiting('not read', 'Breeze’s list of contracts was not read yet');
  if (kite === null) return waiting('not read', 'Kite’s list of contracts was not read yet');
  if (!kite.isToday) {
    const remedy = 'It is fetched again by itself; see health.';
    return failed('old', `Kite’s list is not today’s: ${kite.detail}`, remedy);
  }
  const expiries = [...new Set(listed.map(({ expiry }) => expiry))].sort().slice(0, EXPIRIES);
  const near = listed.filter(({ expiry }) => expiries.includes(expiry));
  const wrong = near.flatMap((each) => differenceOf(each, kite.find(contractKey(each))) ?? []);
  const value = expiries.map(formatDay).join(', ');
  const [first] = wrong;
  if (first !== undefined) {
    const more = wrong.length > 1 ? ` and ${wrong.length - 1} more` : '';
    const remedy = 'Restart after 08:30, when both files are new; if it stays, do not trade live today.';
    return failed(value, `${first}${more}`, remedy);
  }
  const [odd] = againstCalendar(near, expiries, calendar);
  if (odd === undefined) return passed(value, lots(near));
  return warning(value, odd, 'Import a newer calendar: kavach import --kind calendar FILE.');
}

function differenceOf(breeze: ListedContract, kite: ListedContract | null): string | null {
  if (kite === null) return null;
  if (kite.lotSize !== breeze.lotSize)
    return `${breeze.key}: lot ${breeze.lotSize} by Breeze, ${kite.lotSize} by Kite`;
  if (kite.tickSize !== breeze.tickSize)
    return `${breeze.key}: tick ${breeze.tickSize} by Breeze, ${kite.tickSize} paise by Kite`;
  return null;
}

/** Where the calendar gives another expiry or another lot than the list. */
function againstCalendar(
  near: readonly ListedContract[],
  expiries: readonly TradingDate[],
  calendar: Calendar,
): readonly string[] {
  const [first] = expiries;
  const due = first === undefined ? [] : expiriesFrom(calendar, first, expiries.length);
  const moved = expiries.flatMap((expiry, index) => {
    const ruled = due[index]?.date;
    if (ruled === expiry) return [];
    return [
      `${formatDay(expiry)} is listed, ${ruled === undefined ? 'none' : formatDay(ruled)} by the calendar`,
    ];
  });
  const sizes = sizesOf(near).flatMap(([expiry, size]) => {
    const known = lotSizeOf(calendar, expiry);
    return known.ok && known.value !== size
      ? [`lot ${size} on ${formatDay(expiry)}, ${known.value} by the calendar`]
      : [];
  });
  return [...moved, ...sizes];
}

function sizesOf(near: readonly ListedContract[]): readonly (readonly [TradingDate, number])[] {
  return [...new Map(near.map(({ expiry, lotSize }): [TradingDate, number] => [expiry, lotSize]))];
}

function lots(near: readonly ListedContract[]): string {
  return sizesOf(near)
    .map(([expiry, size]) => `lot ${size} on ${formatDay(expiry)}`)
    .join(', ');
}
