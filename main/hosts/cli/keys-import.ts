import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { lockFolder } from '../../adapters/sqlite/folder-lock.ts';
import { askTerminal } from '../control-client.ts';
import { REDACTOR } from '../log/redactor.ts';
import { readRuntime } from '../runtime-file.ts';
import { openSecrets } from '../secrets/open-secrets.ts';
import type { CliIo } from './io.ts';
import { unlockKeys } from './unlock-keys.ts';

const NAMES = ['BREEZE_API_KEY', 'BREEZE_API_SECRET', 'BREEZE_API_SESSION'] as const;
/** As a shell and dotenv take it. */
const LINE = new RegExp(`^\\s*(?:export\\s+)?(?:${NAMES.join('|')})\\s*=`);
/** Breeze is asked over the network. */
const ANSWER_MS = 30_000;

export interface KeysImport {
  readonly folder: string;
  readonly file: string;
  /** Without asking. */
  readonly deletes: boolean;
}

interface FormerKeys {
  readonly key: string;
  readonly secret: string;
  readonly session: string | null;
}

function read(file: string): Result<FormerKeys, string> {
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

/** Through the running terminal, which uses the session of the day as well; null where none answers. */
async function throughTerminal(
  folder: string,
  { key, secret, session }: FormerKeys,
  io: CliIo,
): Promise<Result<null, string> | null> {
  const runtime = readRuntime(folder);
  if (runtime === null) return null;
  const account = 'breeze';
  const kept = await askTerminal(runtime, 'POST', '/control/keys', ANSWER_MS, { account, key, secret });
  if (!kept.ok) return kept.error.code === 'SILENT' ? null : err(kept.error.message);
  if (session === null) return ok(null);
  const login = await askTerminal(runtime, 'POST', '/control/login', ANSWER_MS, { account, answer: session });
  if (login.ok) io.out('Logged in to Breeze with the session of the former system.\n');
  else io.err(`The session of the former system opens nothing: ${login.error.message}\n`);
  return ok(null);
}

async function intoFile(folder: string, keys: FormerKeys, io: CliIo): Promise<Result<null, string>> {
  const lock = lockFolder(folder);
  if (!lock.ok) return err(lock.error.message);
  try {
    if (!(await unlockKeys(folder, io))) return err('Nothing was imported.');
    const opened = openSecrets(folder);
    if (!opened.ok) return err(opened.error.message);
    const { store } = opened.value;
    for (const [name, value] of [
      ['breeze.key', keys.key],
      ['breeze.secret', keys.secret],
    ] as const) {
      const written = store.write(name, value);
      if (!written.ok) return err(written.error.message);
    }
    if (keys.session !== null)
      io.err('The session was left: only a running terminal can use it. Log in on Setup.\n');
    return ok(null);
  } finally {
    lock.value.release();
  }
}

/** Takes our three lines out of the file; a file that holds nothing else goes. */
function forget(file: string, io: CliIo): void {
  const others = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !LINE.test(line));
  if (others.every((line) => line.trim() === '')) rmSync(file);
  else writeFileSync(file, others.join('\n'));
  io.out(
    `Deleted from ${file}. Copies may stay in backups and in git: new keys at the broker make them worthless.\n`,
  );
}

/** `kavach keys import`: the keys of the former system. False where nothing was imported. */
export async function importKeys(
  { folder, file, deletes }: KeysImport,
  io: CliIo,
  readAnswer: () => Promise<string | null>,
): Promise<boolean> {
  const former = read(file);
  if (!former.ok) {
    io.err(`${former.error}\n`);
    return false;
  }
  const imported =
    (await throughTerminal(folder, former.value, io)) ?? (await intoFile(folder, former.value, io));
  if (!imported.ok) {
    io.err(`${imported.error}\n`);
    return false;
  }
  io.out('Imported: key and secret of Breeze.\n');
  if (!deletes)
    io.err(`They still stand in ${file}, for everybody who may read it. Delete them there (yes/no)? `);
  const answer = deletes ? 'yes' : await readAnswer();
  if (answer?.trim() === 'yes') forget(file, io);
  else io.err('They were left there.\n');
  return true;
}
