import { attempt } from '../../adapters/sqlite/fault.ts';
import { makePrivateFolder } from '../../adapters/sqlite/private-files.ts';
import { forgetSqlServer, keepSqlServer } from '../sql-server-place.ts';
import { trySqlServer } from '../past/try-sql-server.ts';
import type { OpenStore } from '../worker/open-store.ts';
import { connectCommand } from './connect-options.ts';
import { DONE, FAILED, WRONG_USE, type CliIo } from './io.ts';

/** `kavach history connect`: keeps where the SQL Server is and the secret for it, then tries them. */
export async function connectHistory(
  args: readonly string[],
  io: CliIo,
  readSecret: () => Promise<string | null>,
  open: OpenStore,
): Promise<number> {
  const command = connectCommand(args);
  if (!command.ok) {
    io.err(`${command.error}\nTry: kavach history --help\n`);
    return WRONG_USE;
  }
  const { data, address } = command.value;
  const needsSecret = address.login.kind !== 'entraDefault';
  if (needsSecret) io.err('password (or client secret, or token), then Enter: ');
  const secret = needsSecret ? await readSecret() : '';
  io.err('\n');
  if (secret === null) return FAILED;
  const folder = attempt(data, () => makePrivateFolder(data));
  if (!folder.ok) {
    io.err(`${folder.error.code}: ${folder.error.message}\n`);
    return FAILED;
  }
  const kept = keepSqlServer(data, address, secret);
  if (!kept.ok) {
    io.err(`${kept.error}\n`);
    return FAILED;
  }
  return testHistory(data, io, open);
}

/** `kavach history test`: how far the connection comes, table by table. */
export async function testHistory(data: string, io: CliIo, open: OpenStore): Promise<number> {
  const tried = await trySqlServer(data, open);
  if (tried.ok) io.out(tried.value.map((line) => `${line}\n`).join(''));
  else io.err(`${tried.error}\n`);
  return tried.ok ? DONE : FAILED;
}

/** `kavach history forget`: the server and its secret. */
export function forgetHistory(data: string, io: CliIo): number {
  const done = forgetSqlServer(data);
  if (!done.ok) io.err(`${done.error}\n`);
  return done.ok ? DONE : FAILED;
}
