import { describe, expect, it } from 'vitest';
import { LoginWindow } from '../../../../main/hosts/web/login-window.ts';
import { ok } from '../../../../shared/units/index.ts';
import { FakeTerminalLink } from '../../../support/fake-terminal-link.ts';

function rig() {
  const clock = { now: 0 };
  const window = new LoginWindow(() => clock.now);
  const link = new FakeTerminalLink();
  link.answer = ok({ address: 'https://broker.example/login' });
  const ask = (account: string): void =>
    window.watching(link).command('account.loginPage', { account }, 'screen', () => undefined);
  return { clock, window, ask };
}

describe('the way back from a broker', () => {
  it('is closed until a screen asked for the login page', () => {
    const { window, ask } = rig();
    expect(window.take('kite')).toBe(false);
    ask('kite');
    expect(window.take('kite')).toBe(true);
  });

  it('is open once, for that account only, and for ten minutes', () => {
    const { window, ask, clock } = rig();
    ask('kite');
    expect(window.take('breeze')).toBe(false);
    expect(window.take('kite')).toBe(true);
    expect(window.take('kite')).toBe(false);
    ask('kite');
    clock.now = 600_000;
    expect(window.take('kite')).toBe(false);
  });
});
