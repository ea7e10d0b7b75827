import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../../shared/units/index.ts';
import { SecretFile } from '../adapters/secrets/secret-file.ts';
import type { SqlServerAddress } from '../adapters/sqlserver/address.ts';
import type { HistoryAddress } from './worker/history-address.ts';

const FILE = 'sqlserver.json';
/** Apart from the brokers' keys: a running terminal writes its own file as it remembers it. */
const SECRET_FILE = 'sqlserver-key.json';
const WORDS = z.string().min(1);

const LOGIN = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sql'), user: WORDS }),
  z.object({ kind: z.literal('windows'), domain: WORDS, user: WORDS }),
  z.object({ kind: z.literal('entraPassword'), user: WORDS, client: WORDS, tenant: WORDS }),
  z.object({ kind: z.literal('entraService'), client: WORDS, tenant: WORDS }),
  z.object({ kind: z.literal('entraToken') }),
  z.object({ kind: z.literal('entraDefault') }),
]);

const ADDRESS = z.object({
  server: WORDS,
  port: z.int().min(1).max(65_535),
  instance: WORDS.nullable(),
  database: WORDS,
  login: LOGIN,
  encrypt: z.boolean(),
  trustCertificate: z.boolean(),
}) satisfies z.ZodType<SqlServerAddress>;

/** Reads an address; null where it is none. */
export function sqlServerAddress(raw: unknown): SqlServerAddress | null {
  const parsed = ADDRESS.safeParse(raw);
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
  const secrets = SecretFile.open(join(folder, SECRET_FILE));
  if (!secrets.ok) return err(secrets.error.message);
  return ok({ kind: 'sqlserver', folder, address, secret: secrets.value.read('sqlserver.secret') ?? '' });
}

/** Keeps where the server is, and the secret apart from it. The error is a sentence. */
export function keepSqlServer(
  folder: string,
  address: SqlServerAddress,
  secret: string,
): Result<null, string> {
  const secrets = SecretFile.open(join(folder, SECRET_FILE));
  if (!secrets.ok) return err(secrets.error.message);
  const kept = secrets.value.write('sqlserver.secret', secret === '' ? null : secret);
  if (!kept.ok) return err(kept.error.message);
  try {
    writeFileSync(join(folder, FILE), `${JSON.stringify(address, null, 2)}\n`, { mode: 0o600 });
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
  return ok(null);
}

/** Forgets both. The error is a sentence. */
export function forgetSqlServer(folder: string): Result<null, string> {
  const secrets = SecretFile.open(join(folder, SECRET_FILE));
  if (!secrets.ok) return err(secrets.error.message);
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
