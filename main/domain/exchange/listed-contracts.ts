import { contractKey, type OptionType } from '../../../shared/contract/index.ts';
import { paise, strike, type Paise, type TradingDate } from '../../../shared/units/index.ts';
import { expiriesFrom, lotSizeOf, type Calendar } from '../calendar/index.ts';
import type { ListedContract } from '../market/tick.ts';

const STRIKE_STEP = 50;
const TICK = paise(5);
const TYPES: readonly OptionType[] = ['CE', 'PE'];
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

export interface ListingRule {
  /** So many of the nearest expiries. */
  readonly expiries: number;
  /** Strikes up to so many points from the level. */
  readonly reach: number;
  /** Leaves out the others; all of them where it is not given. */
  readonly only?: { readonly type: OptionType; readonly strikes: ReadonlySet<number> };
}

/**
 * The contracts of a day: the nearest expiries of the dated table, every 50 points around the level, lot sizes by
 * expiry from the dated table. Expiries whose lot size the table does not know are left out.
 */
export function listedContracts(
  calendar: Calendar,
  date: TradingDate,
  level: Paise,
  rule: ListingRule,
): readonly ListedContract[] {
  const middle = Math.round(level / 100 / STRIKE_STEP) * STRIKE_STEP;
  const lowest = Math.max(STRIKE_STEP, middle - rule.reach);
  const wanted = optionsFrom(lowest, middle + rule.reach, rule.only);
  const contracts: ListedContract[] = [];
  for (const { date: expiry } of expiriesFrom(calendar, date, rule.expiries)) {
    const lot = lotSizeOf(calendar, expiry);
    if (!lot.ok) continue;
    for (const { points, type } of wanted) {
      const contract = { expiry, strike: strike(points), type };
      const symbol = symbolOf(expiry, points, type);
      contracts.push({ ...contract, key: contractKey(contract), symbol, lotSize: lot.value, tickSize: TICK });
    }
  }
  return contracts;
}

/** Strikes and types in the order in which they are listed. */
function optionsFrom(lowest: number, highest: number, only: ListingRule['only']) {
  const options: { readonly points: number; readonly type: OptionType }[] = [];
  for (let points = lowest; points <= highest; points += STRIKE_STEP) {
    if (only !== undefined && !only.strikes.has(points)) continue;
    for (const type of TYPES) if (only === undefined || only.type === type) options.push({ points, type });
  }
  return options;
}

/** NIFTY17NOV2625600PE: a name of our own; a real broker's is read from its file. */
function symbolOf(expiry: TradingDate, points: number, type: OptionType): string {
  const month = MONTHS[Number(expiry.slice(5, 7)) - 1] ?? '';
  return `NIFTY${expiry.slice(8)}${month}${expiry.slice(2, 4)}${points}${type}`;
}
