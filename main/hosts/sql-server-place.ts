import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SqlServerAddress } from '../../shared/contract/index.ts';
import { err, ok, type Result } from '../../shared/units/index.ts';
import { sqlServerSchema } from '../terminal/commands/sql-server-schema.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import { openSecrets } from './secrets/open-secrets.ts';
import type { HistoryAddress } from './worker/history-address.ts';

const FILE = 'sqlserver.json';

/** The store of the server's secret; the error is a sentence. */
function secretOf(folder: string): Result<SecretStore, string> {
  const opened = openSecrets(folder, 'sqlserver-key');
  if (!opened.ok) return err(opened.error.message);
  const { locked, store } = opened.value;
  return locked === null ? ok(store) : err(locked);
}

/** Reads an address; null where it is none. */
export function sqlServerAddress(raw: unknown): SqlServerAddress | null {
  const parsed = sqlServerSchema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

const NOT_CONNECTED = 'no SQL Server is known here: kavach history connect';

/** The SQL Server of a data folder with its secret, for the thread that reads it; else what to do, in a sentence. */
export function knownSqlServer(folder: string): Result<HistoryAddress, string> {
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(join(folder, FILE), 'utf8'));
  } catch {
    return err(NOT_CONNECTED);
  }
  const address = sqlServerAddress(raw);
  if (address === null) return err(`${FILE} cannot be read: kavach history connect writes it anew`);
  const secrets = secretOf(folder);
  if (!secrets.ok) return secrets;
  return ok({ kind: 'sqlserver', folder, address, secret: secrets.value.read('sqlserver.secret') ?? '' });
}

/** Keeps where the server is, and the secret apart from it. The error is a sentence. */
export function keepSqlServer(
  folder: string,
  address: SqlServerAddress,
  secret: string,
): Result<null, string> {
  const secrets = secretOf(folder);
  if (!secrets.ok) return secrets;
  const kept = secrets.value.write('sqlserver.secret', secret === '' ? null : secret);
  if (!kept.ok) return err(kept.error.message);
  try {
    writeFileSync(join(folder, FILE), `${JSON.stringify(address, null, 2)}\n`, { mode: 0o600 });
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
  return ok(null);
}

/** The secret that is kept, where it was typed for this very server and login: no other one is ever told it. */
export function keptSecretFor(folder: string, address: SqlServerAddress): Result<string, string> {
  const known = knownSqlServer(folder);
  if (!known.ok || known.value.kind !== 'sqlserver' || placeOf(known.value.address) !== placeOf(address))
    return err('Type the secret: none is kept for this server and login.');
  return ok(known.value.secret);
}

/** What a secret was typed for: the server, the kind of login, whoever asks, and how the line is guarded. */
function placeOf({ server, port, instance, login, encrypt, trustCertificate }: SqlServerAddress): string {
  const guarded = { encrypt, trustCertificate };
  const told = Object.entries(login).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([server, port, instance, told, guarded]);
}

/** Forgets both. The error is a sentence. */
export function forgetSqlServer(folder: string): Result<null, string> {
  const secrets = secretOf(folder);
  if (!secrets.ok) return secrets;
  rmSync(join(folder, FILE), { force: true });
  const forgotten = secrets.value.write('sqlserver.secret', null);
  return forgotten.ok ? ok(null) : err(forgotten.error.message);
}

/** A server in words, without its secret: `nifty on HOST, SQL login reader`. */
export function serverWords({ server, instance, port, database, login }: SqlServerAddress): string {
  const user = 'user' in login ? ` ${login.user}` : '';
  const place = instance === null ? `${server}:${port}` : `${server}\\${instance}`;
  return `${database} on ${place}, ${LOGIN_WORDS[login.kind]}${user}`;
}

const LOGIN_WORDS: Readonly<Record<SqlServerAddress['login']['kind'], string>> = {
  sql: 'SQL login',
  windows: 'Windows login',
  entraPassword: 'Entra login',
  entraService: 'Entra service',
  entraToken: 'Entra token',
  entraDefault: 'the Entra login of this machine',
};
