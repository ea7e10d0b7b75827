import { err, ok, type Result, type TradingDate } from '../../../shared/units/index.ts';
import { dataPlace } from './data-place.ts';
import { dateOption, numberOption } from './read-options.ts';

/** What is to be copied out of which other store. */
export interface CopyTask {
  readonly what: 'copy';
  /** Another data folder; null: the SQL Server that was connected. */
  readonly folder: string | null;
  /** Null: bars of all lengths. */
  readonly minutes: number | null;
  readonly from: TradingDate | null;
  readonly to: TradingDate | null;
}

/** Which days are to come from Breeze. */
export interface BreezeTask {
  readonly what: 'breeze';
  readonly from: TradingDate;
  /** Null: up to yesterday. */
  readonly to: TradingDate | null;
}

interface CopyWords {
  readonly 'from-breeze': boolean;
  readonly 'from-sqlserver': boolean;
  readonly 'from-folder'?: string | undefined;
  readonly minutes?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const FROM = '--from-sqlserver, --from-folder or --from-breeze';

/** Null where nothing comes out of another store. */
export function copyTask(
  words: CopyWords,
  files: readonly string[],
): Result<CopyTask | BreezeTask | null, string> {
  const folder = words['from-folder'] ?? null;
  const breeze = words['from-breeze'];
  const asked = [words['from-sqlserver'], folder !== null, breeze].filter(Boolean).length;
  const limits = [words.minutes, words.from, words.to].some((each) => each !== undefined);
  if (asked === 0) return limits ? err(`--minutes, --from and --to go with ${FROM}`) : ok(null);
  if (asked > 1 || files.length > 0) return err('from one store at a time, without files');
  const minutes = numberOption('--minutes', words.minutes, { min: 1, max: 240 }, null);
  if (!minutes.ok) return minutes;
  const from = dateOption('--from', words.from);
  if (!from.ok) return from;
  const to = dateOption('--to', words.to);
  if (!to.ok) return to;
  if (breeze && from.value === null) return err('--from-breeze needs --from: the first day');
  if (breeze && from.value !== null) return ok({ what: 'breeze', from: from.value, to: to.value });
  const place = folder === null ? null : dataPlace(folder);
  return ok({ what: 'copy', folder: place, minutes: minutes.value, from: from.value, to: to.value });
}
