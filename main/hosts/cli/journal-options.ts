import { err, ok, type Result, type TradingDate } from '../../../shared/units/index.ts';
import type { BookName } from '../../ports/journal.ts';
import { dataPlace } from './data-place.ts';
import { dateOption, readOptions, wordOption } from './read-options.ts';

export const JOURNAL_HELP = `kavach journal verify|export|replay|compare|shadow [options]

  verify    follows the hash chain of every row and names the first that is not what was written: a changed field,
            a deleted row, a cut-off tail
  export    prints the rows, each with the sentence that the screen shows
  replay    decides everything again from the recorded ticks, each run by its own calendar, and compares the decisions
            with the journal's; with --broker simulated the recorded broker's words are left out too: a Demo's broker
            is made anew from its recorded seed, and must come to the same list of orders
  compare   makes 1-minute bars of the recorded ticks, backtests them by the settings of the day, and lists signals,
            strikes and exits side by side, each difference with its cause
  shadow    live's fills beside those of its paper twin, trade by trade, in rupees (docs/shadow.md)

  --book BOOK          demo, paper, live or shadow; verify takes all there are, the others demo
  --data DIR           the data folder; else the system's usual place
  --from YYYY-MM-DD    export, shadow: first day, in India
  --to YYYY-MM-DD      export, shadow: last day
  --broker WHICH       replay: recorded (default) or simulated
  --format FORMAT      table (default), csv or json
  --help               this text

All of them only read, also while a terminal is running.
Exit codes: 0 done and whole, 1 failed, not whole or not explained, 2 wrong use.
`;

export const BOOKS: readonly BookName[] = ['demo', 'paper', 'live', 'shadow'];
const ACTIONS = ['verify', 'export', 'replay', 'compare', 'shadow'] as const;
const BROKERS = ['recorded', 'simulated'] as const satisfies [string, ...string[]];
const FORMATS = ['table', 'csv', 'json'] as const satisfies [string, ...string[]];

export interface JournalCommand {
  readonly help: boolean;
  readonly action: (typeof ACTIONS)[number];
  readonly book: BookName | null;
  readonly data: string;
  readonly from: TradingDate | null;
  readonly to: TradingDate | null;
  readonly broker: (typeof BROKERS)[number];
  readonly format: (typeof FORMATS)[number];
}

const SPEC = {
  book: { type: 'string' },
  data: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  broker: { type: 'string' },
  format: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** The command's options, or a sentence that says what is wrong with them. */
export function journalCommand(args: readonly string[]): Result<JournalCommand, string> {
  const action = ACTIONS.find((each) => each === args[0]);
  const read = readOptions(action === undefined ? args : args.slice(1), SPEC);
  if (action === undefined && !args.includes('--help')) return err(`say one of: ${ACTIONS.join(', ')}`);
  if (!read.ok) return read;
  const values = read.value;
  const book = BOOKS.find((each) => each === values.book) ?? null;
  if (values.book !== undefined && book === null) return err(`--book must be one of: ${BOOKS.join(', ')}`);
  const format = wordOption('--format', values.format, FORMATS);
  if (!format.ok) return format;
  const broker = wordOption('--broker', values.broker, BROKERS);
  if (!broker.ok) return broker;
  const from = dateOption('--from', values.from);
  if (!from.ok) return from;
  const to = dateOption('--to', values.to);
  if (!to.ok) return to;
  const common = {
    help: values.help,
    action: action ?? 'verify',
    book,
    data: dataPlace(values.data ?? null),
  };
  return ok({ ...common, from: from.value, to: to.value, broker: broker.value, format: format.value });
}
