import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { REDACTOR } from '../log/redactor.ts';

const NAMES = ['BREEZE_API_KEY', 'BREEZE_API_SECRET', 'BREEZE_API_SESSION'] as const;
/** As a shell and dotenv take it. */
const LINE = new RegExp(`^\\s*(?:export\\s+)?(?:${NAMES.join('|')})\\s*=`);
export interface FormerKeys {
  readonly key: string;
  readonly secret: string;
  readonly session: string | null;
}

/** The keys in the .env of the user's former system; the error is a sentence. */
export function formerKeys(file: string): Result<FormerKeys, string> {
  let values: NodeJS.Dict<string>;
  try {
    values = parseEnv(readFileSync(file, 'utf8'));
  } catch (error) {
    return err(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const [key = '', secret = '', session = ''] = NAMES.map((name) => values[name]?.trim());
  for (const each of [key, secret, session]) REDACTOR.learn(each);
  if (key === '' || secret === '') return err(`${file} has no ${key === '' ? NAMES[0] : NAMES[1]}`);
  return ok({ key, secret, session: session === '' ? null : session });
}

/** Takes our three lines out of the file; a file that holds nothing else goes. */
export function forgetFormerKeys(file: string): void {
  const others = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !LINE.test(line));
  if (others.every((line) => line.trim() === '')) rmSync(file);
  else writeFileSync(file, others.join('\n'));
}
