import { parseArgs, type ParseArgsConfig } from 'node:util';
import { err, ok, parseTradingDate, type Result, type TradingDate } from '../../../shared/units/index.ts';

type Spec = NonNullable<ParseArgsConfig['options']>;

type Parsed<S extends Spec> = ReturnType<
  typeof parseArgs<{ options: S; allowPositionals: false; args: string[] }>
>['values'];

/** The options of a command, or a sentence that says what is wrong with them. */
export function readOptions<S extends Spec>(args: readonly string[], options: S): Result<Parsed<S>, string> {
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: false }).values);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

/** A whole number within bounds; the fallback where the option was not given. */
export function numberOption<F>(
  name: string,
  text: string | undefined,
  bounds: { readonly min: number; readonly max: number },
  fallback: F,
): Result<number | F, string> {
  if (text === undefined) return ok(fallback);
  const value = Number(text);
  if (text.trim() !== '' && Number.isSafeInteger(value) && value >= bounds.min && value <= bounds.max) {
    return ok(value);
  }
  return err(`${name} must be a whole number from ${bounds.min} to ${bounds.max}, not "${text}"`);
}

export function dateOption(name: string, text: string | undefined): Result<TradingDate | null, string> {
  if (text === undefined) return ok(null);
  const parsed = parseTradingDate(text);
  return parsed.ok ? ok(parsed.value) : err(`${name} must be a date such as 2025-07-14, not "${text}"`);
}

/** One word of a closed list; the first is the default. */
export function wordOption<W extends string>(
  name: string,
  text: string | undefined,
  words: readonly [W, ...W[]],
): Result<W, string> {
  if (text === undefined) return ok(words[0]);
  const word = words.find((each) => each === text);
  return word === undefined ? err(`${name} must be one of: ${words.join(', ')}`) : ok(word);
}
