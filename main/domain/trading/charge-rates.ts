import { ensure, tradingDate, type TradingDate } from '../../../shared/units/index.ts';

/** Statutory rates of index options at NSE in rupees a crore of premium, so that every rate is a whole number. */
export interface ChargeRates {
  /** The first day on which they hold. */
  readonly from: TradingDate;
  /** Securities transaction tax on sold premium. */
  readonly sttSell: number;
  /** The same tax on the intrinsic value of a long option that is exercised at expiry. */
  readonly sttExercise: number;
  /** Exchange turnover fee and investor protection fund, both sides. */
  readonly exchange: number;
  readonly sebi: number;
  /** Stamp duty on bought premium. */
  readonly stampBuy: number;
  /** Percent on brokerage, exchange and SEBI fees. */
  readonly gstPercent: number;
  readonly source: string;
  /** False: from general knowledge, not from a document that was read for this table. */
  readonly sourced: boolean;
}

const BASE = { sebi: 10, stampBuy: 300, gstPercent: 18 } as const;
const OF_OLD = { ...BASE, sttExercise: 12_500, sourced: false } as const;

/** Ascending by date; a day before the first row is charged by the first row. */
export const CHARGE_RATES: readonly [ChargeRates, ...ChargeRates[]] = [
  {
    ...OF_OLD,
    from: tradingDate('2016-06-01'),
    sttSell: 5_000,
    exchange: 5_000,
    source: 'Finance Act 2016 for the tax; the stamp duty of all states is taken as that of 2020',
  },
  {
    ...OF_OLD,
    from: tradingDate('2021-01-01'),
    sttSell: 5_000,
    exchange: 5_300,
    source: 'NSE fee of January 2021, rolled back in April 2023',
  },
  {
    ...OF_OLD,
    from: tradingDate('2023-04-01'),
    sttSell: 6_250,
    exchange: 5_000,
    source: 'Finance Act 2023: 0.0625 % on sold premium',
  },
  {
    ...OF_OLD,
    from: tradingDate('2024-04-01'),
    sttSell: 6_250,
    exchange: 4_950,
    source: 'NSE fee of April 2024',
  },
  {
    ...BASE,
    from: tradingDate('2024-10-01'),
    sttSell: 10_000,
    sttExercise: 12_500,
    exchange: 3_553,
    source: 'brokers.md C: 0.10 % and 0.125 % from 1 Oct 2024; fee 0.03553 % with the protection fund',
    sourced: true,
  },
  {
    ...BASE,
    from: tradingDate('2026-04-01'),
    sttSell: 15_000,
    sttExercise: 15_000,
    exchange: 3_553,
    source: 'brokers.md C (NSE/FA/73061 and summaries of the 2026 budget): 0.15 % from 1 Apr 2026',
    sourced: true,
  },
];

/** The rates in force on a day. */
export function chargeRatesOn(date: TradingDate): ChargeRates {
  if (date !== asked.date) asked = { date, rates: ratesOn(date) };
  return asked.rates;
}

/** Asked at every quote of a day. */
let asked: { readonly date: TradingDate; readonly rates: ChargeRates } = {
  date: CHARGE_RATES[0].from,
  rates: CHARGE_RATES[0],
};

function ratesOn(date: TradingDate): ChargeRates {
  return ensure(CHARGE_RATES.findLast((row) => row.from <= date) ?? CHARGE_RATES[0], 'a first row of rates');
}
