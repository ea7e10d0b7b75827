import { expect, type Page } from '@playwright/test';
import type { FixtureServer } from '../../support/screen/server.ts';
import { test } from './fixture.ts';
import { FULL_ONLY } from '../full-only.ts';

const SECRET = 'sEcReT-9f3b7a';
const ANSWER = 'https://127.0.0.1/callback?request_token=oNeTiMe42&status=success';

/** The brokers' pages, which no test may reach. */
async function keepBrokersAway(page: Page): Promise<void> {
  await page.context().route('https://*.example/**', (route) => route.fulfill({ body: 'login' }));
}

const names = (host: FixtureServer): readonly string[] =>
  host.given.map(({ name }) => name).filter((name) => name.startsWith('account'));

/** Presses Tab until that element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Tab');
        return page.locator(selector).evaluate((element) => element === document.activeElement);
      },
      { intervals: [50] },
    )
    .toBe(true);
}

test('keys, login and address by keyboard alone; no secret stays on the page', async ({ open }) => {
  const { page, host } = await open('newcomer');
  await keepBrokersAway(page);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('log in to kite');
  await page.keyboard.press('Enter');
  const card = page.getByRole('region', { name: 'Kite, orders' });
  await expect(card.getByLabel('API key')).toBeFocused();
  await page.keyboard.type('kx7dkite');
  await page.keyboard.press('Tab');
  await expect(card.getByLabel('API secret')).toBeFocused();
  await expect(card.getByLabel('API secret')).toHaveAttribute('type', 'password');
  await page.keyboard.type(SECRET);
  await page.keyboard.press('Enter');
  await expect
    .poll(() => host.given.find(({ name }) => name === 'account.keys')?.args)
    .toEqual({ account: 'kite', key: 'kx7dkite', secret: SECRET });
  await expect(card).toContainText('secret kept');
  await expect(card).toContainText('a91f ···· 4c02');

  const opened = page.context().waitForEvent('page');
  // What was sent is gone, so the focus goes to what comes next in its card.
  await expect(card.getByRole('button', { name: 'Log in to Kite' })).toBeFocused();
  await page.keyboard.press('Enter');
  const broker = await opened;
  expect(await broker.evaluate(() => window.opener === null)).toBe(true);
  await broker.close();
  await expect(card.getByLabel('Kite login page', { exact: true })).toHaveValue(
    /^https:\/\/kite\.example\/login/,
  );
  await tabTo(page, '#kite-answer');
  await page.keyboard.type(ANSWER);
  await page.keyboard.press('Enter');
  await expect
    .poll(() => host.given.find(({ name }) => name === 'account.finishLogin')?.args)
    .toEqual({ account: 'kite', answer: ANSWER });
  await expect(card).toContainText('Connected');
  await expect(card).toContainText('until Fri 20 Nov 06:00:00, 18.0 h left');

  await expect(card.getByRole('button', { name: 'Log out of Kite' })).toBeFocused();
  await tabTo(page, '#setup-address-field');
  await page.keyboard.type('203.0.113.7');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => host.given.at(-1))
    .toEqual({ name: 'account.address', args: { address: '203.0.113.7' } });
  await expect(page.getByRole('navigation', { name: 'Set-up steps' })).toContainText('203.0.113.7');
  await expect(page.getByLabel('Static address that Kite takes orders from')).toBeFocused();

  const left = await page.evaluate(() => {
    const typed = [...document.querySelectorAll('input')].map(({ value }) => value);
    return `${document.documentElement.outerHTML} ${typed.join(' ')} ${JSON.stringify(Object.entries(localStorage))}`;
  });
  expect(left).not.toContain(SECRET);
  expect(left).not.toContain('oNeTiMe42');
  expect(names(host)).toEqual([
    'account.keys',
    'account.loginPage',
    'account.finishLogin',
    'account.address',
  ]);
});

test('what a login refuses is said in its card, and what was pasted stays', FULL_ONLY, async ({ open }) => {
  const { page, host } = await open('newcomer');
  const { ACCOUNTS, newAccount } = await import('../../support/screen/accounts.ts');
  host.push({
    accounts: { ...ACCOUNTS, breeze: { ...newAccount('breeze'), state: 'loggedOut', keyHint: 'a91f' } },
  });
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Setup' }).click();
  const card = page.getByRole('region', { name: 'Breeze, market data' });
  await card.getByLabel('Paste the address').fill('nothing of use');
  await card.getByRole('button', { name: 'Finish' }).click();
  await expect(card.getByRole('alert')).toContainText('This holds no token');
  await expect(card.getByLabel('Paste the address')).toHaveValue('nothing of use');
});

test('keys can be changed or kept; logging out ends the session', FULL_ONLY, async ({ open }) => {
  const { page, host } = await open('accounts');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  const card = page.getByRole('region', { name: 'Kite, orders' });
  await card.getByRole('button', { name: 'Change the keys of Kite' }).click();
  await card.getByLabel('API secret').fill(SECRET);
  await card.getByRole('button', { name: 'Keep the old ones' }).click();
  await expect(card).toContainText('kx7d ···· 91ab');
  await card.getByRole('button', { name: 'Log out of Kite' }).click();
  await expect.poll(() => host.given.at(-1)).toEqual({ name: 'account.logout', args: { account: 'kite' } });
  await expect(card).toContainText('Not logged in');
  expect(names(host)).toEqual(['account.logout']);
});

test('the doctor shows every check with its value, detail and remedy', async ({ open }) => {
  const { page } = await open('newcomer');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page.getByText('7 of 15 passed, 12:00:51')).toBeVisible();
  const row = (name: string) =>
    page.getByRole('list', { name: 'Checks' }).getByRole('listitem').filter({ hasText: name });
  await expect(row('Registered address')).toContainText('failed');
  await expect(row('Registered address')).toContainText('Register this machine’s static address at Kite');
  await expect(row('Clock')).toContainText('34 ms ± 5');
  await expect(row('Funds')).toContainText('waiting');
});

test(
  'the machine’s checks are run again by one press, each with its state, its age and what to do',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('accounts');
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    const row = (name: string) =>
      page.getByRole('list', { name: 'Checks' }).getByRole('listitem').filter({ hasText: name });
    await expect(row('Journal chain')).toContainText('1,284 rows');
    await expect(row('Journal chain')).toContainText('2 min ago');
    await expect(row('SQL Server')).toContainText('not applicable');
    await expect(row('2 gaps')).toContainText('Import what is missing.');
    await page.getByRole('button', { name: 'Run again' }).press('Enter');
    await expect(row('Journal chain')).toContainText('looking…');
    await expect(page.getByRole('button', { name: 'Looking…' })).toHaveAttribute('aria-disabled', 'true');
    await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible();
    await expect(row('Journal chain')).not.toContainText('ago');
    expect(names(host)).toEqual([]);
    expect(host.given.filter(({ name }) => name === 'doctor.run')).toHaveLength(1);
  },
);

test('Demo says that it needs no accounts, and what Paper needs', FULL_ONLY, async ({ open }) => {
  const { page, host } = await open('demo');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.getByRole('button', { name: 'Switch to Paper' }).click();
  await expect.poll(() => host.given.at(-1)).toEqual({ name: 'mode.set', args: { mode: 'paper' } });
  await expect(page.getByRole('region', { name: 'Demo needs no accounts' }).getByRole('alert')).toContainText(
    'Paper needs a Breeze key',
  );
});

test('a host that falls silent is said where something was asked of it', FULL_ONLY, async ({ open }) => {
  const { page, host } = await open('accounts');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  host.silence(true);
  await page.getByRole('button', { name: 'Log out of Kite' }).click();
  await expect(page.getByRole('region', { name: 'Kite, orders' }).getByRole('alert')).toContainText(
    'The connection broke before Kavach answered',
    { timeout: 12_000 },
  );
});
