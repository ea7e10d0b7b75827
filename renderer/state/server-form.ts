import type { SqlServerAddress, SqlServerLogin } from '../../shared/contract/index.ts';
import { err, ok, type Result } from '../../shared/units/index.ts';

export type LoginKind = SqlServerLogin['kind'];
/** The fields of a login besides its secret. */
export type LoginField = 'user' | 'domain' | 'tenant' | 'client';

export const LOGIN_WORDS: Readonly<Record<LoginKind, string>> = {
  sql: 'SQL Server login',
  windows: 'Windows (NTLM)',
  entraPassword: 'Entra, password',
  entraService: 'Entra, service',
  entraToken: 'Entra, token',
  entraDefault: 'Entra, as this machine',
};

export const FIELD_WORDS: Readonly<Record<LoginField, string>> = {
  user: 'User',
  domain: 'Domain',
  tenant: 'Tenant',
  client: 'Client id',
};

/** What each kind of login is told besides its secret. */
export const LOGIN_FIELDS: Readonly<Record<LoginKind, readonly LoginField[]>> = {
  sql: ['user'],
  windows: ['domain', 'user'],
  entraPassword: ['user', 'client', 'tenant'],
  entraService: ['client', 'tenant'],
  entraToken: [],
  entraDefault: [],
};

/** What the secret of each kind is called; null where there is none. */
export const SECRET_WORDS: Readonly<Record<LoginKind, string | null>> = {
  sql: 'Password',
  windows: 'Password',
  entraPassword: 'Password',
  entraService: 'Client secret',
  entraToken: 'Access token',
  entraDefault: null,
};

/** Null leaves the secret that is kept. The machine's own sign-in has none; a password may begin or end with a space. */
export function secretOf(kind: LoginKind, typed: FormDataEntryValue | null): string | null {
  if (kind === 'entraDefault') return '';
  return typeof typed === 'string' && typed !== '' ? typed : null;
}

const USUAL_PORT = 1_433;
const PORT_MAX = 65_535;

/** The server that the fields describe, or the first thing that is wrong with them. `text` reads a field by its name. */
export function serverAddress(
  kind: LoginKind,
  text: (field: string) => string,
  isOn: (field: string) => boolean,
): Result<SqlServerAddress, string> {
  const [server, database, typedPort] = [text('server'), text('database'), text('port')];
  if (server === '') return err('Which server?');
  if (database === '') return err('Which database?');
  const missing = LOGIN_FIELDS[kind].find((field) => text(field) === '');
  if (missing !== undefined) return err(`${FIELD_WORDS[missing]}: this login needs it.`);
  const port = typedPort === '' ? USUAL_PORT : Number(typedPort);
  if (!Number.isInteger(port) || port < 1 || port > PORT_MAX) return err('Port: a number from 1 to 65535.');
  const instance = text('instance') === '' ? null : text('instance');
  const flags = { encrypt: isOn('encrypt'), trustCertificate: isOn('trust') };
  return ok({ server, port, instance, database, login: loginOf(kind, text), ...flags });
}

function loginOf(kind: LoginKind, text: (field: string) => string): SqlServerLogin {
  const [user, domain, client, tenant] = [text('user'), text('domain'), text('client'), text('tenant')];
  switch (kind) {
    case 'sql':
      return { kind, user };
    case 'windows':
      return { kind, domain, user };
    case 'entraPassword':
      return { kind, user, client, tenant };
    case 'entraService':
      return { kind, client, tenant };
    case 'entraToken':
    case 'entraDefault':
      return { kind };
  }
}
