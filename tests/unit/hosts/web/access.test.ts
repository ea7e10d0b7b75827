import { describe, expect, it } from 'vitest';
import { Access } from '../../../../main/hosts/web/access.ts';
import { isLocalHost, isOwnOrigin } from '../../../../main/hosts/web/origin.ts';

describe('access', () => {
  it('lets a one-time token in once', () => {
    const access = new Access('control');
    const token = access.newEntry();
    const session = access.enter(token);
    expect(session).not.toBeNull();
    expect(access.enter(token)).toBeNull();
    expect(access.isSession(session ?? undefined)).toBe(true);
  });

  it('knows no session that it did not give', () => {
    const access = new Access('control');
    expect(access.isSession('guess')).toBe(false);
    expect(access.isSession(undefined)).toBe(false);
    expect(access.enter('guess')).toBeNull();
  });

  it('takes the control token as a bearer only', () => {
    const access = new Access('secret');
    expect(access.isControl('Bearer secret')).toBe(true);
    expect(access.isControl('secret')).toBe(false);
    expect(access.isControl('Bearer secre')).toBe(false);
    expect(access.isControl(undefined)).toBe(false);
  });
});

describe('a host name', () => {
  it.each(['127.0.0.1:7410', 'localhost:7410', 'localhost', '[::1]:7410', 'LOCALHOST:1'])(
    '%s is this machine',
    (host) => {
      expect(isLocalHost(host)).toBe(true);
    },
  );

  it.each([
    'evil.example:7410',
    '127.0.0.1.evil.example',
    'localhost.evil.example:7410',
    '192.168.1.5:7410',
    '127.0.0.1:7410@evil.example',
    '',
  ])('%j is not', (host) => {
    expect(isLocalHost(host)).toBe(false);
  });

  it('must be the one that the page came from', () => {
    expect(isOwnOrigin('http://127.0.0.1:7410', '127.0.0.1:7410')).toBe(true);
    expect(isOwnOrigin('http://127.0.0.1:9999', '127.0.0.1:7410')).toBe(false);
    expect(isOwnOrigin('null', '127.0.0.1:7410')).toBe(false);
    expect(isOwnOrigin(undefined, '127.0.0.1:7410')).toBe(false);
  });
});
