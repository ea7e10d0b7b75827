import type { BacktestView, RunGroup } from '../../shared/contract/index.ts';
import type { Paise } from '../../shared/units/index.ts';

/** One month of a run: null where nothing was traded in it. */
export interface MonthCell {
  readonly month: string;
  readonly net: Paise | null;
  /** How much of the strongest month it is, from 0 to 1. */
  readonly strength: number;
}

export interface YearRow {
  readonly year: string;
  readonly months: readonly MonthCell[];
  readonly net: Paise | null;
}

/** The months of every year of the run. Trades count where they were entered. */
export function yearRows({ report, parameters }: BacktestView): readonly YearRow[] {
  const [first, last] = [parameters.from, parameters.to].map((date) => Number(date.slice(0, 4)));
  const nets = (groups: readonly RunGroup[]): ReadonlyMap<string, Paise> =>
    new Map(groups.map(({ name, statistics }) => [name, statistics.net]));
  const [months, years] = [nets(report.byMonth), nets(report.byYear)];
  const strongest = Math.max(1, ...[...months.values()].map(Math.abs));
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, index) => {
    const year = String((first ?? 0) + index);
    const cells = Array.from({ length: 12 }, (_month, place) => {
      const month = `${year}-${String(place + 1).padStart(2, '0')}`;
      const net = months.get(month) ?? null;
      return { month, net, strength: net === null ? 0 : Math.abs(net) / strongest };
    });
    return { year, months: cells, net: years.get(year) ?? null };
  });
}
