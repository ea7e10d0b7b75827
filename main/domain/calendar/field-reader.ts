import {
  clockFromText,
  parseTradingDate,
  type TimeOfDay,
  type TradingDate,
} from '../../../shared/units/index.ts';
import type { CalendarError, CalendarErrorCode } from './calendar-error.ts';
import type { TimeWindow } from './calendar.ts';

/** An object of which nothing is known. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads fields of unknown data and notes every error instead of stopping at the first. What a failed read
 * returns is a stand-in that never leaves: the parse fails as a whole when an error was noted.
 */
export class FieldReader {
  readonly errors: CalendarError[] = [];

  note(path: string, code: CalendarErrorCode): void {
    this.errors.push({ path, code });
  }

  object(value: unknown, path: string): Fields {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
    this.note(path, 'NOT_AN_OBJECT');
    return {};
  }

  /** The rows of a list, each read by `read`. */
  rows<T>(value: unknown, path: string, read: (fields: Fields, path: string) => T): readonly T[] {
    return this.list(value, path).map((row, index) => {
      const at = `${path}[${index}]`;
      return read(this.object(row, at), at);
    });
  }

  list(value: unknown, path: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.note(path, 'NOT_A_LIST');
    return [];
  }

  text(value: unknown, path: string): string {
    if (typeof value === 'string' && value !== '') return value;
    this.note(path, 'NOT_TEXT');
    return '';
  }

  flag(value: unknown, path: string): boolean {
    if (typeof value === 'boolean') return value;
    this.note(path, 'NOT_YES_OR_NO');
    return false;
  }

  /** A whole number from `min` to `max`. */
  whole(value: unknown, path: string, min: number, max: number): number {
    if (Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max) return Number(value);
    this.note(path, 'NOT_A_WHOLE_NUMBER');
    return min;
  }

  oneOf<T extends string>(value: unknown, path: string, kinds: readonly [T, ...T[]]): T {
    const kind = kinds.find((each) => each === value);
    if (kind === undefined) this.note(path, 'UNKNOWN_KIND');
    return kind ?? kinds[0];
  }

  date(value: unknown, path: string): TradingDate {
    const parsed = parseTradingDate(typeof value === 'string' ? value : '');
    if (parsed.ok) return parsed.value;
    this.note(path, 'NOT_A_DATE');
    return '1970-01-01' as TradingDate;
  }

  time(value: unknown, path: string): TimeOfDay {
    const parsed = clockFromText(typeof value === 'string' ? value : '');
    if (parsed.ok) return parsed.value;
    this.note(path, 'NOT_A_TIME');
    return 0 as TimeOfDay;
  }

  window(value: unknown, path: string): TimeWindow {
    const [from, to] = this.list(value, path);
    const window = { from: this.time(from, `${path}[0]`), to: this.time(to, `${path}[1]`) };
    if (window.from >= window.to) this.note(path, 'EMPTY_SPAN');
    return window;
  }

  /** Notes every row whose key is not above that of the row before it. */
  ascending<T>(rows: readonly T[], path: string, keyOf: (row: T) => string | number): void {
    for (const [index, row] of rows.entries()) {
      const before = rows[index - 1];
      if (before !== undefined && keyOf(before) >= keyOf(row))
        this.note(`${path}[${index}]`, 'NOT_ASCENDING');
    }
  }
}
