import { expect } from 'vitest';
import type { LocalBrokers } from '../wire/brokers/local-brokers.ts';
import { pressLogIn } from './broker-page.ts';
import { valueOf } from './outcome.ts';
import type { Screen } from './running-kavach.ts';

/** Keys typed into Setup, then the broker's own page, which leads back to Kavach; last the registered address. */
export async function logIn(screen: Screen, local: LocalBrokers): Promise<void> {
  for (const account of ['breeze', 'kite'] as const) {
    valueOf(await screen.command('account.keys', { account, ...local.keys[account] }));
    const { address } = valueOf(await screen.command('account.loginPage', { account }));
    expect(await pressLogIn(address)).toContain('Logged in');
    await screen.until(`${account} ready`, ({ accounts }) => accounts[account]?.state === 'ready', 20_000);
  }
  valueOf(await screen.command('account.address', { address: '127.0.0.1' }));
}
