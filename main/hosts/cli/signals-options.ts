import { parseArgs } from 'node:util';
import type { StrikeRule } from '../../../shared/contract/index.ts';
import { err, ok, parseTradingDate, type Result, type TradingDate } from '../../../shared/units/index.ts';

export const SIGNALS_HELP = `kavach signals --bars FILE [options]

Prints the signal of each week that has a previous week in the bars.

  --bars FILE          candles of 1, 5, 15 or 60 minutes, CSV or CSV.gz
  --daily FILE         official daily candles for the previous week's high, low and close
  --from YYYY-MM-DD    first week to print, by its Monday (earlier bars still count as context)
  --to YYYY-MM-DD      last week to print, by its Monday
  --strike-rule RULE   directional50 (default) or nearest100
  --calendar FILE      the exchange's calendar (default: the built-in one; docs/calendar.md)
  --format FORMAT      table (default), csv or json
  --help               this text

Missing sessions are listed on standard error; they make their week and the next doubtful.
Exit codes: 0 done, 1 failed, 2 wrong use.
`;

const STRIKE_RULES: readonly StrikeRule[] = ['directional50', 'nearest100'];
const FORMATS = ['table', 'csv', 'json'] as const;
export type OutputFormat = (typeof FORMATS)[number];

export interface SignalsOptions {
  readonly help: boolean;
  readonly bars: string;
  readonly daily: string | null;
  /** Null: the built-in one. */
  readonly calendar: string | null;
  readonly from: TradingDate | null;
  readonly to: TradingDate | null;
  readonly strikeRule: StrikeRule;
  readonly format: OutputFormat;
}

const SPEC = {
  bars: { type: 'string' },
  daily: { type: 'string' },
  calendar: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  'strike-rule': { type: 'string', default: 'directional50' },
  format: { type: 'string', default: 'table' },
  help: { type: 'boolean', default: false },
} as const;

/** The command's options, or a sentence that says what is wrong with them. */
export function signalsOptions(args: readonly string[]): Result<SignalsOptions, string> {
  const parsed = parsedArgs(args);
  if (!parsed.ok) return parsed;
  const values = parsed.value;
  const from = dateOption('--from', values.from);
  if (!from.ok) return from;
  const to = dateOption('--to', values.to);
  if (!to.ok) return to;
  const strikeRule = STRIKE_RULES.find((rule) => rule === values['strike-rule']);
  if (strikeRule === undefined) return err(`--strike-rule must be one of: ${STRIKE_RULES.join(', ')}`);
  const format = FORMATS.find((each) => each === values.format);
  if (format === undefined) return err(`--format must be one of: ${FORMATS.join(', ')}`);
  if (values.bars === undefined && !values.help) return err('--bars FILE is needed');
  return ok({
    help: values.help,
    bars: values.bars ?? '',
    daily: values.daily ?? null,
    calendar: values.calendar ?? null,
    from: from.value,
    to: to.value,
    strikeRule,
    format,
  });
}

function parsedArgs(args: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...args], options: SPEC, allowPositionals: false }).values);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

function dateOption(name: string, text: string | undefined): Result<TradingDate | null, string> {
  if (text === undefined) return ok(null);
  const parsed = parseTradingDate(text);
  return parsed.ok ? ok(parsed.value) : err(`${name} must be a date such as 2016-01-31, not ${text}`);
}
