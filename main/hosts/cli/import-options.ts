import { parseArgs } from 'node:util';
import type { IndexSymbol } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { dataPlace } from './data-place.ts';
import { wordOption } from './read-options.ts';

export const IMPORT_HELP = `kavach import FILE... [options]

Puts candles and option prices, CSV or CSV.gz, into the history of the data folder. A file comes in whole or not at
all: one bad line, or one row that contradicts what is stored, and nothing of it is kept. Rows that are there already
with the same values are counted and passed over.

  --kind KIND       candles (bars within the day), daily or options; else the file's header tells
  --symbol SYMBOL   NIFTY (default) or INDIAVIX, for candles
  --vendor NAME     whose data it is (default import): the data of two vendors are never mixed
  --data DIR        the data folder; else the system's usual place
  --format FORMAT   table (default), csv or json
  --help            this text

Exit codes: 0 done, 1 failed, 2 wrong use.
`;

const KINDS = ['candles', 'daily', 'options'] as const;
export type ImportKind = (typeof KINDS)[number];
const SYMBOLS: readonly [IndexSymbol, IndexSymbol] = ['NIFTY', 'INDIAVIX'];
const FORMATS = ['table', 'csv', 'json'] as const satisfies [string, ...string[]];

export interface ImportOptions {
  readonly help: boolean;
  readonly files: readonly string[];
  /** Null: as the file's header tells. */
  readonly kind: ImportKind | null;
  readonly symbol: IndexSymbol;
  readonly vendor: string;
  readonly data: string;
  readonly format: (typeof FORMATS)[number];
}

const SPEC = {
  kind: { type: 'string' },
  symbol: { type: 'string' },
  vendor: { type: 'string', default: 'import' },
  data: { type: 'string' },
  format: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

function parsed(args: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...args], options: SPEC, allowPositionals: true }));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
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
  if (positionals.length === 0 && !values.help) return err('name at least one file');
  const { help, vendor } = values;
  const data = dataPlace(values.data ?? null);
  return ok({ help, files: positionals, kind, symbol: symbol.value, vendor, data, format: format.value });
}
