import { describe, expect, it } from 'vitest';
import type { SqlServerAddress, SqlServerLogin } from '../../../../shared/contract/index.ts';
import { driverConfig } from '../../../../main/adapters/sqlserver/driver-config.ts';
import { driverFault } from '../../../../main/adapters/sqlserver/driver-fault.ts';
import { intervalMinutes } from '../../../../main/adapters/sqlserver/option-rows.ts';

const ADDRESS: SqlServerAddress = {
  server: 'db.home',
  port: 1_433,
  instance: null,
  database: 'Trading',
  encrypt: true,
  trustCertificate: false,
  login: { kind: 'sql', user: 'reader' },
};
const authentication = (login: SqlServerLogin) => driverConfig({ ...ADDRESS, login }, 'word').authentication;

describe('what the SQL Server driver is given', () => {
  it.each<readonly [SqlServerLogin, string, object]>([
    [{ kind: 'sql', user: 'a' }, 'default', { userName: 'a', password: 'word' }],
    [{ kind: 'windows', domain: 'D', user: 'a' }, 'ntlm', { userName: 'a', domain: 'D', password: 'word' }],
    [
      { kind: 'entraPassword', user: 'a', client: 'c', tenant: 't' },
      'azure-active-directory-password',
      { userName: 'a', password: 'word', clientId: 'c', tenantId: 't' },
    ],
    [
      { kind: 'entraService', client: 'c', tenant: 't' },
      'azure-active-directory-service-principal-secret',
      { clientId: 'c', clientSecret: 'word', tenantId: 't' },
    ],
    [{ kind: 'entraToken' }, 'azure-active-directory-access-token', { token: 'word' }],
    [{ kind: 'entraDefault' }, 'azure-active-directory-default', {}],
  ])('fits the login %o', (login, type, options) => {
    expect(authentication(login)).toEqual({ type, options });
  });

  it('is encrypted, with a certificate that is looked at, unless the user says otherwise', () => {
    expect(driverConfig(ADDRESS, '').options).toMatchObject({ encrypt: true, trustServerCertificate: false });
    const plain = driverConfig({ ...ADDRESS, encrypt: false, trustCertificate: true }, '');
    expect(plain.options).toMatchObject({ encrypt: false, trustServerCertificate: true });
  });

  it('names an instance in place of a port', () => {
    const named = driverConfig({ ...ADDRESS, instance: 'SQLEXPRESS' }, '');
    expect(named).toMatchObject({ options: { instanceName: 'SQLEXPRESS' } });
    expect(named.port).toBeUndefined();
  });
});

describe('what the SQL Server driver throws', () => {
  const standing = { where: 'db', secret: 'word', connected: true, told: [] };
  const coded = (code: string, message = 'm') => Object.assign(new Error(message), { code });

  it.each([
    [coded('ESOCKET', 'self-signed certificate'), false, 'UNREACHABLE'],
    [coded('ESOCKET', 'connect ECONNREFUSED'), false, 'UNREACHABLE'],
    [coded('ETIMEOUT'), false, 'UNREACHABLE'],
    [coded('ETIMEOUT'), true, 'TIMED_OUT'],
    [coded('ECONNCLOSED'), true, 'CONNECTION_LOST'],
    [coded('ELOGIN'), false, 'LOGIN_REFUSED'],
    [Object.assign(new Error('x'), { number: 208 }), true, 'NO_TABLE'],
    [Object.assign(new Error('x'), { originalError: { info: { number: 229 } } }), true, 'NO_PERMISSION'],
    ['anything', true, 'FAILED'],
  ] as const)('%s (connected: %s) is %s', (error, connected, code) => {
    expect(driverFault(error, { ...standing, connected })).toMatchObject({ code });
  });

  it('never passes the secret on', () => {
    const { message } = driverFault(new Error('login with word failed'), standing);
    expect(message).toBe('db: login with *** failed');
  });
});

describe('the words for an interval', () => {
  it.each([
    ['5minute', 5],
    ['minute', 1],
    ['15m', 15],
    ['1hour', 60],
    ['day', null],
    ['7minute', null],
    [null, null],
  ])('%s is %s', (words, minutes) => {
    expect(intervalMinutes(words)).toBe(minutes);
  });
});
