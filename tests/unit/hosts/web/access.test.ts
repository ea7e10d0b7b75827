import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Access } from '../../../../main/hosts/web/access.ts';
import { isLocalHost, isOwnOrigin } from '../../../../main/hosts/web/origin.ts';
import { Sessions } from '../../../../main/hosts/web/sessions.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const sessionOf = (entered: ReturnType<Access['enter']>): string =>
  typeof entered === 'string' ? `none: ${entered}` : entered.session;

describe('access', () => {
  it('lets a one-time token in once', () => {
    const access = new Access('control');
    const token = access.newEntry();
    const session = sessionOf(access.enter(token));
    expect(access.enter(token)).toBe('used');
    expect(access.isSession(session)).toBe(true);
  });

  it('looks at no one-time token for a minute after ten wrong ones, and uses none up', () => {
    let now = 0;
    const access = new Access('control', new Sessions(null, () => 0), () => now);
    const token = access.newEntry();
    for (let guess = 0; guess < 10; guess += 1) expect(access.enter(`guess ${guess}`)).toBe('used');
    expect(access.enter(token)).toBe('throttled');
    now = 59_999;
    expect(access.enter(token)).toBe('throttled');
    now = 60_000;
    expect(access.isSession(sessionOf(access.enter(token)))).toBe(true);
  });

  it('lets whoever is in act while somebody guesses: the emergency stop above all', () => {
    const access = new Access('control');
    const session = sessionOf(access.enter(access.newEntry()));
    const over = Array.from({ length: 11 }, () => access.wrongToken());
    expect(over).toEqual([...Array.from({ length: 10 }, () => false), true]);
    expect(access.isSession(session)).toBe(true);
    expect(access.isControl('Bearer control')).toBe(true);
    expect(access.enter(access.newEntry())).toMatchObject({ session: expect.any(String) as string });
  });

  it('knows no session that it did not give', () => {
    const access = new Access('control');
    expect(access.isSession('guess')).toBe(false);
    expect(access.isSession(undefined)).toBe(false);
    expect(access.enter('guess')).toBe('used');
  });

  it('takes the control token as a bearer only', () => {
    const access = new Access('secret');
    expect(access.isControl('Bearer secret')).toBe(true);
    expect(access.isControl('secret')).toBe(false);
    expect(access.isControl('Bearer secre')).toBe(false);
    expect(access.isControl(undefined)).toBe(false);
  });
});

describe('a browser that has signed in', () => {
  const place = (): string => join(temporaryFolder(), 'browsers.json');
  const signedIn = (path: string, at: number): string => {
    const access = new Access('control', new Sessions(path, () => at));
    return sessionOf(access.enter(access.newEntry()));
  };
  const comesIn = (path: string, token: string, at: number): boolean =>
    new Access('other control', new Sessions(path, () => at)).isSession(token);

  it('comes in again after the terminal was started again, on the same day', () => {
    const path = place();
    const first = signedIn(path, 0);
    const second = signedIn(path, 1_000);
    expect(comesIn(path, first, 23 * 3_600_000)).toBe(true);
    expect(comesIn(path, second, 23 * 3_600_000)).toBe(true);
    expect(comesIn(path, 'guess', 1_000)).toBe(false);
    expect(comesIn(path, first, 47 * 3_600_000)).toBe(false);
    expect(comesIn(place(), first, 1_000)).toBe(false);
  });

  it('is a stranger again 24 hours after it was last seen, also to a terminal that ran on', () => {
    let now = 0;
    const access = new Access('control', new Sessions(null, () => now));
    const session = sessionOf(access.enter(access.newEntry()));
    now = 24 * 3_600_000;
    expect(access.isSession(session)).toBe(false);
  });

  it('stays signed in as long as its screen is open, so that its emergency stop does not end in the middle of a day', () => {
    let now = 0;
    const path = place();
    const access = new Access('control', new Sessions(path, () => now));
    const session = sessionOf(access.enter(access.newEntry()));
    for (; now < 72 * 3_600_000; now += 10_000) expect(access.isSession(session)).toBe(true);
    expect(comesIn(path, session, now)).toBe(true);
  });

  it('is kept as a digest that opens nothing, for its owner only', () => {
    const path = place();
    const token = signedIn(path, 0);
    const text = readFileSync(path, 'utf8');
    expect(text).not.toContain(token);
    const [[kept]] = JSON.parse(text) as [[string, number]];
    expect(comesIn(path, kept, 0)).toBe(false);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each(['', '{', '[]', '[["x",1]]', '{"a":1}', 'null'])('is a stranger where the file says %j', (text) => {
    const path = place();
    const token = signedIn(path, 0);
    writeFileSync(path, text);
    expect(comesIn(path, token, 0)).toBe(false);
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
