import { istDate, type Instant } from '../../../shared/units/index.ts';

/** India's financial year, from 1 April to 31 March, as it is written: 2026-27. Years sort by their text. */
export function financialYear(at: Instant): string {
  const date = istDate(at);
  const year = Number(date.slice(0, 4)) - (date.slice(5) < '04-01' ? 1 : 0);
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}
