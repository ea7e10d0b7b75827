import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { FULL_ONLY } from '../e2e/full-only.ts';
import { valueOf } from '../support/outcome.ts';
import { ask, stateOf } from './driver/ask.ts';
import { needsDesktop, test } from './driver/fixture.ts';
import { top } from './driver/places.ts';

interface Keys {
  readonly key: string;
  readonly secret: string;
}

interface Brokers {
  readonly url: string;
  readonly kite: Keys;
  readonly breeze: Keys;
}

let child: ChildProcess | null = null;

test.afterEach(() => {
  child?.kill('SIGTERM');
  child = null;
});

/** Local servers that speak as the two brokers do, as `npm run brokers` starts them. */
async function startBrokers(): Promise<Brokers> {
  const started = spawn(process.execPath, [join(top, 'tests', 'wire', 'brokers', 'main.ts'), '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = started;
  const said = await new Promise<string>((resolve) => {
    let text = '';
    started.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      if (text.includes('Breeze {')) resolve(text);
    });
  });
  const [, url = '', kite = '', breeze = ''] =
    /listening on (\S+)[^]*Kite (\{.*\}) Breeze (\{.*\})/.exec(said) ?? [];
  return { url, kite: JSON.parse(kite) as Keys, breeze: JSON.parse(breeze) as Keys };
}

for (const [account, name] of [
  ['kite', 'Kite'],
  ['breeze', 'Breeze'],
] as const) {
  test(
    `the login of ${name} has a window of its own, whose way back is caught, and nothing of it stays`,
    FULL_ONLY,
    async ({ start }) => {
      const brokers = await startBrokers();
      const app = await start(['--rehearsal', brokers.url]);
      const page = await app.window();
      valueOf(await ask(page, 'account.keys', { account, ...brokers[account] }));
      const { address } = valueOf(await ask(page, 'account.loginPage', { account }));
      await page.evaluate((to) => void window.open(to, '_blank', 'noopener,noreferrer'), address);
      const login = await app.window(new URL(address).host);
      expect(await login.evaluate(() => 'kavach' in globalThis)).toBe(false);
      // It is no way to anywhere else.
      await login.evaluate(() => {
        location.href = 'https://evil.example/';
      });
      await expect.poll(() => app.said()).toContain(`Refused in the login of ${name}`);
      await login.getByRole('button', { name: 'Log in' }).click();
      await expect.poll(async () => (await stateOf(page)).accounts[account]?.state).toBe('ready');
      await expect
        .poll(async () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
        .toBe(1);
      needsDesktop(app);
      const noted = await app.evaluate(({ desktop }) =>
        desktop.noted.filter(({ part }) => part === 'session'),
      );
      expect(noted.map(({ what }) => what)).toEqual([
        'cleared',
        'cleared its cache',
        'cleared its passwords',
      ]);
    },
  );
}
