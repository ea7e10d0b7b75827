import type { SqlServerAddress } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { sqlServerAddress } from '../sql-server-place.ts';
import { dataPlace } from './data-place.ts';
import { numberOption, readOptions, wordOption } from './read-options.ts';

const LOGINS = [
  'sql',
  'windows',
  'entra-password',
  'entra-service',
  'entra-token',
  'entra-default',
] as const satisfies [string, ...string[]];

/** What each kind of login must be told. */
const NEEDED: Readonly<
  Record<(typeof LOGINS)[number], readonly ('user' | 'domain' | 'tenant' | 'client')[]>
> = {
  sql: ['user'],
  windows: ['user', 'domain'],
  'entra-password': ['user', 'tenant', 'client'],
  'entra-service': ['tenant', 'client'],
  'entra-token': [],
  'entra-default': [],
};

const SPEC = {
  server: { type: 'string' },
  port: { type: 'string' },
  instance: { type: 'string' },
  database: { type: 'string' },
  login: { type: 'string' },
  user: { type: 'string' },
  domain: { type: 'string' },
  tenant: { type: 'string' },
  client: { type: 'string' },
  'no-encrypt': { type: 'boolean', default: false },
  'trust-certificate': { type: 'boolean', default: false },
  data: { type: 'string' },
} as const;

export interface ConnectCommand {
  readonly data: string;
  readonly address: SqlServerAddress;
}

/** `kavach history connect`: where the server is; the secret is never an option, since a process list shows those. */
export function connectCommand(args: readonly string[]): Result<ConnectCommand, string> {
  const read = readOptions(args, SPEC);
  if (!read.ok) return read;
  const { value } = read;
  if (value.server === undefined || value.database === undefined)
    return err('--server and --database are needed');
  const word = wordOption('--login', value.login, LOGINS);
  if (!word.ok) return word;
  const missing = NEEDED[word.value].filter((name) => (value[name] ?? '') === '');
  if (missing.length > 0)
    return err(`--login ${word.value} needs ${missing.map((name) => `--${name}`).join(', ')}`);
  const port = numberOption('--port', value.port, { min: 1, max: 65_535 }, 1_433);
  if (!port.ok) return port;
  const { user, domain, tenant, client } = value;
  const kind = word.value.replace(/-(.)/, (_, letter: string) => letter.toUpperCase());
  const address = sqlServerAddress({
    server: value.server,
    port: port.value,
    instance: value.instance ?? null,
    database: value.database,
    login: { kind, user, domain, tenant, client },
    encrypt: !value['no-encrypt'],
    trustCertificate: value['trust-certificate'],
  });
  if (address === null) return err('--server, --instance and --database must have a name');
  return ok({ data: dataPlace(value.data ?? null), address });
}
