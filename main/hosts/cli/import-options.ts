import { parseArgs } from 'node:util';
import { IMPORT_KINDS, type ImportKind, type IndexSymbol } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { dataPlace } from './data-place.ts';
import { copyTask, type BreezeTask, type CopyTask } from './copy-task.ts';
import { wordOption } from './read-options.ts';

const KINDS = [...IMPORT_KINDS, 'calendar'] as const;
const SYMBOLS: readonly [IndexSymbol, IndexSymbol] = ['NIFTY', 'INDIAVIX'];
const FORMATS = ['table', 'csv', 'json'] as const satisfies [string, ...string[]];

/** What is to be done with the calendar of the data folder. */
export type CalendarTask =
  | { readonly task: 'take'; readonly file: string; readonly older: boolean }
  | { readonly task: 'builtIn' }
  | { readonly task: 'export'; readonly file: string };

export interface ImportOptions {
  readonly help: boolean;
  readonly files: readonly string[];
  /** Null: as the file's header tells. */
  readonly kind: ImportKind | null;
  /** Null: candles or option prices come in. */
  readonly calendar: CalendarTask | null;
  /** Null: files come in. */
  readonly copy: CopyTask | BreezeTask | null;
  readonly symbol: IndexSymbol;
  readonly vendor: string;
  readonly data: string;
  readonly format: (typeof FORMATS)[number];
}

const FLAG = { type: 'boolean', default: false } as const;
const SPEC = {
  kind: { type: 'string' },
  symbol: { type: 'string' },
  vendor: { type: 'string', default: 'import' },
  data: { type: 'string' },
  format: { type: 'string' },
  'from-sqlserver': FLAG,
  'from-breeze': FLAG,
  'from-folder': { type: 'string' },
  minutes: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  older: FLAG,
  'built-in': FLAG,
  export: { type: 'string' },
  help: FLAG,
} as const;

function parsed(args: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...args], options: SPEC, allowPositionals: true }));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

interface CalendarWords {
  readonly older: boolean;
  readonly 'built-in': boolean;
  readonly export?: string | undefined;
}

function calendarTask(words: CalendarWords, files: readonly string[]): Result<CalendarTask, string> {
  const builtIn = words['built-in'];
  const asked = files.length + (builtIn ? 1 : 0) + (words.export === undefined ? 0 : 1);
  if (asked !== 1) return err('--kind calendar needs one of: FILE, --built-in, --export FILE');
  if (words.older && files.length === 0) return err('--older goes with a FILE');
  if (builtIn) return ok({ task: 'builtIn' });
  if (words.export !== undefined) return ok({ task: 'export', file: words.export });
  return ok({ task: 'take', file: files[0] ?? '', older: words.older });
}

/** The command's options, or a sentence that says what is wrong with them. */
export function importOptions(args: readonly string[]): Result<ImportOptions, string> {
  const read = parsed(args);
  if (!read.ok) return read;
  const { values, positionals } = read.value;
  const kind = KINDS.find((each) => each === values.kind) ?? null;
  if (values.kind !== undefined && kind === null) return err(`--kind must be one of: ${KINDS.join(', ')}`);
  const symbol = wordOption('--symbol', values.symbol, SYMBOLS);
  if (!symbol.ok) return symbol;
  const format = wordOption('--format', values.format, FORMATS);
  if (!format.ok) return format;
  if (values.vendor.trim() === '') return err('--vendor must have a name');
  const { help, vendor, data } = values;
  const words = { help, vendor, symbol: symbol.value, format: format.value };
  const common = { ...words, files: positionals, data: dataPlace(data ?? null) };
  if (kind === 'calendar' && !help) {
    const calendar = calendarTask(values, positionals);
    return calendar.ok ? ok({ ...common, kind: null, calendar: calendar.value, copy: null }) : calendar;
  }
  if (values.older || values['built-in'] || values.export !== undefined)
    return err('--older, --built-in and --export go with --kind calendar');
  const copy = copyTask(values, positionals);
  if (!copy.ok) return copy;
  if (positionals.length === 0 && !help && copy.value === null) return err('name at least one file');
  return ok({ ...common, kind: kind === 'calendar' ? null : kind, calendar: null, copy: copy.value });
}
