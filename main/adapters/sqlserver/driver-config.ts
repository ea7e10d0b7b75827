import type { config as DriverConfig } from 'mssql';
import type { SqlServerAddress, SqlServerLogin } from '../../../shared/contract/index.ts';

const CONNECT_MS = 15_000;
/** Years of bars over a slow line. */
const REQUEST_MS = 120_000;

type Authentication = NonNullable<DriverConfig['authentication']>;

function authentication(login: SqlServerLogin, secret: string): Authentication {
  switch (login.kind) {
    case 'sql':
      return { type: 'default', options: { userName: login.user, password: secret } };
    case 'windows':
      return { type: 'ntlm', options: { userName: login.user, domain: login.domain, password: secret } };
    case 'entraPassword': {
      const { user, client, tenant } = login;
      const options = { userName: user, password: secret, clientId: client, tenantId: tenant };
      return { type: 'azure-active-directory-password', options };
    }
    case 'entraService': {
      const options = { clientId: login.client, clientSecret: secret, tenantId: login.tenant };
      return { type: 'azure-active-directory-service-principal-secret', options };
    }
    case 'entraToken':
      return { type: 'azure-active-directory-access-token', options: { token: secret } };
    case 'entraDefault':
      return { type: 'azure-active-directory-default', options: {} };
  }
}

/** What the driver is given. Times are naive in the database: the digits of India's clock pass as if they were UTC. */
export function driverConfig(address: SqlServerAddress, secret: string): DriverConfig {
  const { server, port, instance, database, encrypt, trustCertificate } = address;
  return {
    server,
    database,
    authentication: authentication(address.login, secret),
    connectionTimeout: CONNECT_MS,
    requestTimeout: REQUEST_MS,
    pool: { min: 0, max: 1, idleTimeoutMillis: 30_000 },
    // Else the driver sends a statement of its own before each of ours.
    validateConnection: 'socket',
    ...(instance === null ? { port } : {}),
    options: {
      encrypt,
      trustServerCertificate: trustCertificate,
      useUTC: true,
      enableArithAbort: true,
      readOnlyIntent: true,
      appName: 'Kavach',
      ...(instance === null ? {} : { instanceName: instance }),
    },
  };
}
