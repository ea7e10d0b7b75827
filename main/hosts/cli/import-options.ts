import { parseArgs } from 'node:util';
import type { IndexSymbol } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { usualDataFolderHere } from '../../adapters/sqlite/usual-data-folder.ts';

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
const SYMBOLS: readonly IndexSymbol[] = ['NIFTY', 'INDIAVIX'];
const FORMATS = ['table', 'csv', 'json'] as const;

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
  symbol: { type: 'string', default: 'NIFTY' },
  vendor: { type: 'string', default: 'import' },
  data: { type: 'string' },
  format: { type: 'string', default: 'table' },
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
  const symbol = SYMBOLS.find((each) => each === values.symbol);
  if (symbol === undefined) return err(`--symbol must be one of: ${SYMBOLS.join(', ')}`);
  const format = FORMATS.find((each) => each === values.format);
  if (format === undefined) return err(`--format must be one of: ${FORMATS.join(', ')}`);
  if (values.vendor.trim() === '') return err('--vendor must have a name');
  if (positionals.length === 0 && !values.help) return err('name at least one file');
  const data = values.data ?? usualDataFolderHere();
  return ok({ help: values.help, files: positionals, kind, symbol, vendor: values.vendor, data, format });
}
