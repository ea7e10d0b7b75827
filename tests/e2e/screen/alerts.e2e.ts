import { expect, type Page } from '@playwright/test';
import type { Telling } from '../../../shared/contract/index.ts';
import { ALERTS } from '../../support/screen/alerts.ts';
import { NOW } from '../../support/screen/session.ts';
import { test, violations } from './fixture.ts';
import { geometryFaults } from './geometry.ts';
import { FULL_ONLY } from '../full-only.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Alerts' });

const telling = (id: number, over: Partial<Telling>): Telling => ({
  id,
  at: NOW,
  event: 'halt',
  level: 'serious',
  text: 'Trading halted',
  times: 1,
  sound: true,
  desktop: false,
  ...over,
});

/** Notes the pitch of every tone that the page starts, and every desktop notification. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: number[] = [];
    const shown: string[] = [];
    Object.assign(window, { heard, shown });
    const make: (this: AudioContext) => OscillatorNode = Reflect.get(
      AudioContext.prototype,
      'createOscillator',
    );
    AudioContext.prototype.createOscillator = function (this: AudioContext): OscillatorNode {
      const made = make.call(this);
      queueMicrotask(() => heard.push(made.frequency.value));
      return made;
    };
    class Noted {
      static permission = 'granted';
      constructor(title: string, options: NotificationOptions) {
        shown.push(`${title}. ${options.body ?? ''}`);
      }
      addEventListener(): void {
        // Nobody clicks on it.
      }
    }
    Object.assign(window, { Notification: Noted });
  });
}

const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: number[] }).heard);
const shown = (page: Page) => page.evaluate(() => (window as unknown as { shown: string[] }).shown);

test(
  'rules for alerts are changed by the keyboard alone, and hold by the terminal’s answer',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('paper');
    const behind = await geometryFaults(page);
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await expect(dialog(page).getByRole('button', { name: /^Close/ })).toBeFocused();
    const fills = dialog(page).getByRole('switch', { name: 'Spread opened or closed, Desktop' });
    await expect(fills).toHaveAttribute('aria-checked', 'false');
    await fills.focus();
    await page.keyboard.press('Space');
    await expect(fills).toHaveAttribute('aria-checked', 'true');
    expect(host.given.at(-1)).toMatchObject({
      name: 'alerts.set',
      args: { revision: 0, rules: { events: { filled: { desktop: true, sound: true } } } },
    });
    const fixed = dialog(page).getByRole('switch', { name: /^Halt, Screen: Always on the screen/ });
    await fixed.focus();
    await page.keyboard.press('Space');
    await expect(fixed).toHaveAttribute('aria-checked', 'true');
    await dialog(page).getByLabel('until', { exact: true }).fill('07:15');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => host.given.at(-1)?.args)
      .toMatchObject({ revision: 1, rules: { quiet: { until: (7 * 60 + 15) * 60_000 } } });
    expect(await geometryFaults(page)).toEqual(behind);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  },
);

test(
  'a bot’s token is typed once and seen no more; a test message that fails says what to do',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('paper', 'light');
    await page.setViewportSize({ width: 1280, height: 720 });
    const behind = await geometryFaults(page);
    await page.keyboard.press('Control+K');
    await page.keyboard.type('telegram');
    await page.keyboard.press('Enter');
    await dialog(page)
      .getByLabel('Token of BotFather')
      .fill('123456789:AAEhBOweik6ad9r_fake_token_of_a_test');
    await dialog(page).getByLabel('Chat').fill('4711');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toContainText('Bot 123456789:···· to chat 4711');
    expect(await page.content()).not.toContain('AAEhBOweik');
    await dialog(page).getByRole('button', { name: 'Send a test message' }).click();
    await expect(dialog(page).getByRole('alert')).toContainText('Telegram knows no chat 4711');
    await dialog(page).getByRole('switch', { name: 'Send to Telegram' }).click();
    await expect(dialog(page).getByRole('switch', { name: 'Send to Telegram' })).toHaveText('On');
    expect(host.given.at(-1)).toMatchObject({ name: 'alerts.set', args: { rules: { telegram: true } } });
    await dialog(page).getByRole('button', { name: 'Forget the bot' }).click();
    expect(host.given.at(-1)?.name).toBe('alerts.set');
    await dialog(page).getByRole('button', { name: 'Forget it now' }).click();
    await expect(dialog(page).getByLabel('Token of BotFather')).toBeVisible();
    expect(host.given.at(-1)).toEqual({ name: 'alerts.telegram', args: { token: null, chat: null } });
    expect(await geometryFaults(page)).toEqual(behind);
    expect(await violations(page)).toEqual([]);
  },
);

test('a fill and a halt sound apart, each once; a halt is shown on the desktop as well', async ({
  page,
  open,
}) => {
  await listen(page);
  const { host } = await open('paper');
  // A browser plays nothing before the first key.
  await page.keyboard.press('Escape');
  const fill = telling(1, { event: 'filled', level: 'info', text: 'Spread open' });
  host.push({ alerts: { ...ALERTS, told: [fill] } });
  await expect.poll(() => heard(page)).toEqual([523, 659, 784]);
  host.push({ alerts: { ...ALERTS, told: [fill, telling(2, { desktop: true })] } });
  await expect.poll(() => heard(page)).toEqual([523, 659, 784, 880, 440, 880, 440]);
  await expect.poll(() => shown(page)).toEqual(['Kavach PAPER: Halt. Trading halted']);
});

test(
  'what waits to be acknowledged is counted in the title and answered by one key',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('paper');
    const own = {
      id: 3,
      at: NOW,
      event: 'stopping',
      level: 'serious',
      text: 'Not flat',
      acknowledged: false,
    } as const;
    host.push({ alerts: { ...ALERTS, own: [own] } });
    await expect(page).toHaveTitle('PAPER · 1 alert · Terminal · Kavach');
    await page.keyboard.press('Alt+Shift+K');
    await expect.poll(() => host.given.at(-1)).toEqual({ name: 'alerts.acknowledge', args: { id: 3 } });
    host.push({ alerts: { ...ALERTS, own: [{ ...own, acknowledged: true }] } });
    await expect(page).toHaveTitle('PAPER · Terminal · Kavach');
  },
);

test(
  'a logout of Kite with a live spread open asks, and stays logged in unless told twice',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('live');
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    const logout = page.locator('[data-setup=kite]').getByRole('button', { name: 'Log out of Kite' });
    await logout.click();
    const asks = page.getByRole('alertdialog', { name: /Log out of Kite with a live spread open/ });
    await expect(asks.getByRole('listitem')).toContainText('put spread 25800 / 25600');
    await expect(asks.getByRole('button', { name: /Stay logged in/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(asks).toBeHidden();
    expect(host.given.map(({ name }) => name)).not.toContain('account.logout');
    await logout.click();
    await asks.getByRole('button', { name: 'Log out of Kite' }).click();
    await expect.poll(() => host.given.at(-1)).toEqual({ name: 'account.logout', args: { account: 'kite' } });
  },
);
