import type { JournalEntry } from '../../shared/contract/index.ts';
import { formatDate, istDate } from '../../shared/units/index.ts';

/** A line of the journal page: a day's heading or a row. */
export type JournalLine =
  | { readonly kind: 'day'; readonly label: string }
  | { readonly kind: 'row'; readonly entry: JournalEntry };

/** The rows with a heading before the first of each day, newest first. */
export function linesOf(entries: readonly JournalEntry[]): readonly JournalLine[] {
  let day = '';
  return entries.flatMap((entry): readonly JournalLine[] => {
    const date = istDate(entry.at);
    const row: JournalLine = { kind: 'row', entry };
    if (date === day) return [row];
    day = date;
    return [{ kind: 'day', label: formatDate(date) }, row];
  });
}
