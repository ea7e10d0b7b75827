import { expect, type Page } from '@playwright/test';
import type { HostLink } from '../../shared/contract/index.ts';
import { ACTION_TITLES } from '../../shared/keyboard/action-menus.ts';
import { exported } from '../e2e/demo/journal.ts';
import { FULL_ONLY } from '../e2e/full-only.ts';
import { stateOf } from './driver/ask.ts';
import { needsDesktop, test } from './driver/fixture.ts';
import { chooseInMenu, menuItems } from './driver/menu.ts';

const STOP = 'emergency.stop';

type Heard = typeof globalThis & { readonly kavach: HostLink; heard?: string[] };

/** From now on the page writes down what the menu asks of it. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const world = globalThis as unknown as Heard;
    world.heard = [];
    world.kavach.menu?.onAction((action) => world.heard?.push(action));
  });
  return async () => page.evaluate(() => (globalThis as unknown as Heard).heard ?? []);
}

test.describe('the menu', () => {
  test(
    'has every action of the screen, and the page hears each that is chosen',
    FULL_ONLY,
    async ({ open }) => {
      const app = await open();
      const page = await app.window();
      const broken: string[] = [];
      page.on('pageerror', (error) => broken.push(error.message));
      const heard = await listen(page);
      const actions = (await menuItems(app)).flatMap(({ id }) => (id in ACTION_TITLES ? [id] : []));
      expect(new Set(actions)).toEqual(new Set(Object.keys(ACTION_TITLES)));
      const forThePage = actions.filter((id) => id !== STOP);
      for (const id of forThePage) await chooseInMenu(app, id);
      await expect.poll(heard).toEqual(forThePage);
      expect(broken).toEqual([]);
    },
  );

  test('does what a key does', FULL_ONLY, async ({ open }) => {
    const app = await open();
    const page = await app.window();
    await chooseInMenu(app, 'page.journal');
    await expect(page.getByRole('heading', { level: 1, name: /journal/i })).toBeAttached();
    await chooseInMenu(app, 'palette.open');
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('shows no key twice, and takes the stop’s alone', FULL_ONLY, async ({ open }) => {
    const app = await open();
    const keys = (await menuItems(app)).flatMap(({ accelerator }) => accelerator ?? []);
    expect(keys.length).toBeGreaterThan(20);
    expect(new Set(keys).size).toBe(keys.length);
    const taken = (await menuItems(app)).filter(
      (item) => item.accelerator !== null && item.registerAccelerator,
    );
    expect(taken.map(({ id }) => id)).toEqual([STOP]);
  });

  test('stops everything also while its page hangs', FULL_ONLY, async ({ open, data }) => {
    const app = await open();
    const page = await app.window();
    page
      .evaluate(() => {
        for (;;);
      })
      .catch(() => undefined);
    await chooseInMenu(app, STOP);
    await expect
      .poll(async () => (await exported(data)).map(({ text }) => text).join('\n'), { timeout: 60_000 })
      .toContain('you, from the menu');
  });

  for (const [key, name] of [
    ['Control+1', 'morning'],
    ['Control+3', 'journal'],
    ['Control+5', 'setup'],
    ['Control+7', 'settings'],
  ] as const) {
    test(
      `${key} shows the page ${name}: the desktop has keys that a browser keeps for itself`,
      FULL_ONLY,
      async ({ open }) => {
        const page = await (await open()).window();
        await page.keyboard.press(key);
        await expect(page.getByRole('heading', { level: 1, name: new RegExp(name, 'i') })).toBeAttached();
      },
    );
  }
});

test.describe('the key that is heard everywhere', () => {
  test('stops, whatever program is in front', FULL_ONLY, async ({ open }) => {
    const app = await open();
    needsDesktop(app);
    const page = await app.window();
    expect(await app.evaluate(({ desktop }) => desktop.pressAnywhere('Control+Shift+X'))).toBe(true);
    await expect.poll(async () => (await stateOf(page)).session.halt.state).toBe('HALTED');
  });

  test('that another program holds is told as not given', FULL_ONLY, async ({ open }) => {
    const app = await open('1', { taken: ['Control+Shift+X'] });
    needsDesktop(app);
    const page = await app.window();
    const told = (await stateOf(page)).desktop.desktop;
    expect(told?.globalStop).toEqual({ state: 'refused', keys: ['Ctrl+Shift+X'] });
  });
});
