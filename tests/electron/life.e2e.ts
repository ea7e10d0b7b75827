import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { exported } from '../e2e/demo/journal.ts';
import { FULL_ONLY } from '../e2e/full-only.ts';
import { kavach } from '../support/running-kavach.ts';
import { closeWindow, needsDesktop, test } from './driver/fixture.ts';
import type { ShellApp } from './driver/shell-app.ts';

const SHOWN = "document.querySelector('[aria-label=Clock]')?.textContent ?? ''";

async function clockShown(app: ShellApp): Promise<string> {
  return app.evaluate(
    async ({ BrowserWindow }, code) =>
      String(
        (await BrowserWindow.getAllWindows()[0]
          ?.webContents.executeJavaScript(code)
          .catch(() => '')) ?? '',
      ),
    SHOWN,
  );
}

test(
  'a page that crashes is loaded again, and the engine goes on as if nothing had been',
  FULL_ONLY,
  async ({ open, data }) => {
    const app = await open();
    const rows = (await exported(data)).length;
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await expect
      .poll(() => app.said(), { timeout: 20_000 })
      .toContain('it is loaded again. Trading goes on.');
    await expect.poll(async () => clockShown(app), { timeout: 60_000 }).toContain('IST');
    const since = (await exported(data)).slice(rows);
    expect(since.filter(({ kind }) => kind === 'SYS')).toEqual([]);
  },
);

test('a page that crashes again and again is given a pause', FULL_ONLY, async ({ open }) => {
  const app = await open();
  for (let crash = 1; crash <= 4; crash += 1) {
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await expect
      .poll(() => app.said().split('it is loaded again').length - 1, { timeout: 20_000 })
      .toBe(crash);
    if (crash < 4) await expect.poll(async () => clockShown(app), { timeout: 60_000 }).toContain('IST');
  }
  const crashed = async (): Promise<boolean> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isCrashed() ?? false);
  expect(await crashed()).toBe(true);
  await expect.poll(async () => clockShown(app), { timeout: 60_000 }).toContain('IST');
});

test('a second start shows the window of the first and ends', FULL_ONLY, async ({ open, start, data }) => {
  const app = await open();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const second = await start(['--demo']);
  expect(await second.ended).toBe(0);
  await expect
    .poll(async () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(existsSync(data)).toBe(true);
});

test(
  '`stop` in the arguments stops the running terminal, and opens no window',
  FULL_ONLY,
  async ({ openWithSpread, start }) => {
    const app = await openWithSpread();
    const stop = await start(['stop']);
    expect(await stop.ended).toBe(0);
    expect(stop.said()).toMatch(/^HALTED/m);
    const page = await app.window();
    await expect(page.getByRole('button', { name: /^HALTED/ })).toBeVisible({ timeout: 20_000 });
  },
);

test(
  '`doctor` in the arguments examines and ends, beside a terminal that runs',
  FULL_ONLY,
  async ({ open, start }) => {
    await open();
    const doctor = await start(['doctor', '--json']);
    await doctor.ended;
    expect(doctor.said()).toContain('"checks"');
  },
);

test(
  'arguments that the terminal does not have are told, and nothing is opened',
  FULL_ONLY,
  async ({ start }) => {
    const app = await start(['--speed', 'much']);
    expect(await app.ended).not.toBe(0);
    expect(app.said()).toContain('--speed');
  },
);

test(
  'the window comes back where it stood, and on a screen that is there',
  FULL_ONLY,
  async ({ open, start }) => {
    const place = { x: 300, y: 120, width: 1_500, height: 900 };
    const first = await open();
    await first.evaluate(({ BrowserWindow }, at) => BrowserWindow.getAllWindows()[0]?.setBounds(at), place);
    await closeWindow(first);
    expect(await first.ended).toBe(0);
    const bounds = async (app: ShellApp) =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    const again = await open();
    expect(await bounds(again)).toEqual(place);
    await closeWindow(again);
    await again.ended;
    needsDesktop(again);
    const displays = [{ x: 0, y: 0, width: 1_366, height: 768 }];
    const smaller = await start(['--demo'], { displays });
    await smaller.window();
    const { x = -1, y = -1 } = (await bounds(smaller)) ?? {};
    expect({ x, y }).toEqual({ x: expect.any(Number), y: expect.any(Number) });
    expect(x >= 0 && x < 1_366 && y >= 0 && y < 768).toBe(true);
  },
);

test('the terminal closes its files when the last window is closed', FULL_ONLY, async ({ open, data }) => {
  const app = await open();
  await closeWindow(app);
  expect(await app.ended).toBe(0);
  const verified = await kavach('journal', 'verify', '--data', data);
  expect(verified.code).toBe(0);
  expect(readFileSync(join(data, 'window.json'), 'utf8')).toContain('"area"');
});

test('a signal of the system ends it in order, and asks nobody', FULL_ONLY, async ({ open, data }) => {
  const app = await open();
  await app.end();
  expect(await app.ended).toBe(0);
  expect((await kavach('journal', 'verify', '--data', data)).code).toBe(0);
});
