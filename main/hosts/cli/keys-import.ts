import { err, ok, type Result } from '../../../shared/units/index.ts';
import { attempt } from '../../adapters/sqlite/fault.ts';
import { lockFolder } from '../../adapters/sqlite/folder-lock.ts';
import { makePrivateFolder } from '../../adapters/sqlite/private-files.ts';
import { askTerminal } from '../control-client.ts';
import { readRuntime } from '../runtime-file.ts';
import { openSecrets } from '../secrets/open-secrets.ts';
import { forgetFormerKeys, formerKeys, type FormerKeys } from './former-keys.ts';
import type { CliIo } from './io.ts';
import { unlockKeys } from './unlock-keys.ts';

/** Breeze is asked over the network. */
const ANSWER_MS = 30_000;

export interface KeysImport {
  readonly folder: string;
  readonly file: string;
  /** Without asking. */
  readonly deletes: boolean;
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
  const made = attempt(folder, () => makePrivateFolder(folder));
  const lock = made.ok ? lockFolder(folder) : made;
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

/** `kavach keys import`: the keys of the former system. False where nothing was imported. */
export async function importKeys(
  { folder, file, deletes }: KeysImport,
  io: CliIo,
  readAnswer: () => Promise<string | null>,
): Promise<boolean> {
  const former = formerKeys(file);
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
  if (answer?.trim() !== 'yes') {
    io.err('They were left there.\n');
    return true;
  }
  forgetFormerKeys(file);
  io.out(
    `Deleted from ${file}. Copies may stay in backups and in git: new keys at the broker make them worthless.\n`,
  );
  return true;
}
