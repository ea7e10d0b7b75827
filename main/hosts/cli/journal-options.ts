import { parseArgs } from 'node:util';
import type { Mode } from '../../../shared/contract/index.ts';
import { err, ok, parseTradingDate, type Result, type TradingDate } from '../../../shared/units/index.ts';
import { usualDataFolderHere } from '../../adapters/sqlite/usual-data-folder.ts';

export const JOURNAL_HELP = `kavach journal verify|export|replay [options]

  verify    follows the hash chain of every row and names the first that is not what was written: a changed field,
            a deleted row, a cut-off tail
  export    prints the rows, each with the sentence that the screen shows
  replay    decides everything again from the recorded ticks and compares the decisions with the journal's

  --book BOOK          demo, paper or live; verify takes all there are, the others demo
  --data DIR           the data folder; else the system's usual place
  --from YYYY-MM-DD    export: first day, in India
  --to YYYY-MM-DD      export: last day
  --format FORMAT      table (default), csv or json
  --help               this text

All three only read, also while a terminal is running.
Exit codes: 0 done and whole, 1 failed or not whole, 2 wrong use.
`;

export const BOOKS: readonly Mode[] = ['demo', 'paper', 'live'];
const ACTIONS = ['verify', 'export', 'replay'] as const;
const FORMATS = ['table', 'csv', 'json'] as const;

export interface JournalCommand {
  readonly help: boolean;
  readonly action: (typeof ACTIONS)[number];
  readonly book: Mode | null;
  readonly data: string;
  readonly from: TradingDate | null;
  readonly to: TradingDate | null;
  readonly format: (typeof FORMATS)[number];
}

const SPEC = {
  book: { type: 'string' },
  data: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
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

function date(name: string, text: string | undefined): Result<TradingDate | null, string> {
  if (text === undefined) return ok(null);
  const read = parseTradingDate(text);
  return read.ok ? ok(read.value) : err(`${name} must be a date such as 2026-11-23, not ${text}`);
}

/** The command's options, or a sentence that says what is wrong with them. */
export function journalCommand(args: readonly string[]): Result<JournalCommand, string> {
  const read = parsed(args);
  if (!read.ok) return read;
  const { values, positionals } = read.value;
  const action = ACTIONS.find((each) => each === positionals[0]);
  if (!values.help && (action === undefined || positionals.length > 1))
    return err(`say one of: ${ACTIONS.join(', ')}`);
  const book = BOOKS.find((each) => each === values.book) ?? null;
  if (values.book !== undefined && book === null) return err(`--book must be one of: ${BOOKS.join(', ')}`);
  const format = FORMATS.find((each) => each === values.format);
  if (format === undefined) return err(`--format must be one of: ${FORMATS.join(', ')}`);
  const from = date('--from', values.from);
  if (!from.ok) return from;
  const to = date('--to', values.to);
  if (!to.ok) return to;
  const data = values.data ?? usualDataFolderHere();
  return ok({
    help: values.help,
    action: action ?? 'verify',
    book,
    data,
    from: from.value,
    to: to.value,
    format,
  });
}
