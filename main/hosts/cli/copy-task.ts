import { err, ok, type Result, type TradingDate } from '../../../shared/units/index.ts';
import { dataPlace } from './data-place.ts';
import { dateOption, numberOption } from './read-options.ts';

/** What is to be copied out of which other store. */
export interface CopyTask {
  /** Another data folder; null: the SQL Server that was connected. */
  readonly folder: string | null;
  /** Null: bars of all lengths. */
  readonly minutes: number | null;
  readonly from: TradingDate | null;
  readonly to: TradingDate | null;
}

interface CopyWords {
  readonly 'from-sqlserver': boolean;
  readonly 'from-folder'?: string | undefined;
  readonly minutes?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Null where nothing is to be copied. */
export function copyTask(words: CopyWords, files: readonly string[]): Result<CopyTask | null, string> {
  const folder = words['from-folder'] ?? null;
  const asked = (words['from-sqlserver'] ? 1 : 0) + (folder === null ? 0 : 1);
  const limits = [words.minutes, words.from, words.to].some((each) => each !== undefined);
  if (asked === 0)
    return limits ? err('--minutes, --from and --to go with --from-sqlserver or --from-folder') : ok(null);
  if (asked > 1 || files.length > 0) return err('copy from one store at a time, without files');
  const minutes = numberOption('--minutes', words.minutes, { min: 1, max: 240 }, null);
  if (!minutes.ok) return minutes;
  const from = dateOption('--from', words.from);
  if (!from.ok) return from;
  const to = dateOption('--to', words.to);
  if (!to.ok) return to;
  const place = folder === null ? null : dataPlace(folder);
  return ok({ folder: place, minutes: minutes.value, from: from.value, to: to.value });
}
