import { expect } from '@playwright/test';
import { test } from './fixture.ts';
import { FULL_ONLY } from '../full-only.ts';
import { inSight } from '../in-sight.ts';

/** A round of the Tab key is pressed through without pauses between the looks. */
const FAST = { intervals: [50] };

test('the palette finds an action, shows its key and does it', async ({ open }) => {
  const { page, host } = await open('paper');
  await page.keyboard.press('Control+K');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await expect(palette).toBeVisible();
  await page.keyboard.type('square off every');
  const option = palette.getByRole('option', { name: /Square off every spread/ });
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(option).toContainText('Ctrl+Alt+F');
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect.poll(() => host.given.at(-1)).toEqual({ name: 'squareOff.propose', args: { spread: null } });
});

test(
  'a blocked action stays in the palette with its reason and does nothing',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('quiet');
    await page.keyboard.press('Control+K');
    await page.keyboard.type('square off every');
    await expect(page.getByRole('dialog').getByRole('option')).toContainText('No open position');
    const before = host.given.length;
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(host.given.slice(before).map(({ name }) => name)).not.toContain('squareOff.propose');
  },
);

test('square off by keys alone: proposed, deaf for 250 ms, sent by Enter, focus given back', async ({
  open,
}) => {
  const { page, host } = await open('paper');
  await page.keyboard.press('p');
  await page.keyboard.press('4');
  await expect(page.getByRole('button', { name: /^Square off/ })).toBeFocused();
  // Confirms the very moment the line is there, as a finger does that was meant for something else.
  const tooSoon = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          const verb = document.querySelector<HTMLElement>('.proposal .primary');
          if (verb === null) return;
          observer.disconnect();
          verb.click();
          resolve();
        });
        observer.observe(document.body, { childList: true, subtree: true });
      }),
  );
  await page.keyboard.press('Control+Shift+F');
  await tooSoon;
  const line = page.getByRole('alertdialog', { name: 'Proposal' });
  await expect(line.getByRole('button', { name: /Square off/ })).toBeFocused();
  expect(host.given.map(({ name }) => name)).not.toContain('squareOff.send');
  await inSight(page);
  await page.keyboard.press('Enter');
  await expect(line).toBeHidden();
  expect(host.given.filter(({ name }) => name === 'squareOff.send')).toHaveLength(1);
  await expect(page.getByRole('button', { name: /^Square off/ })).toBeFocused();
});

test('a held Enter never sends a proposal', async ({ open }) => {
  const { page, host } = await open('paper');
  await page.keyboard.down('Enter');
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('alertdialog').waitFor();
  await inSight(page);
  // A second `down` without an `up` is what the system sends while a key is held.
  for (let repeat = 0; repeat < 3; repeat += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  expect(host.given.map(({ name }) => name)).not.toContain('squareOff.send');
});

test('Esc drops a proposal, from anywhere', FULL_ONLY, async ({ open }) => {
  const { page, host } = await open('paper');
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('alertdialog').waitFor();
  await inSight(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toBeHidden();
  expect(host.given.at(-1)?.name).toBe('squareOff.drop');
});

test('the emergency stop works on one press, in a text field and over any dialog', async ({ open }) => {
  const { page, host } = await open('paper');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('abc');
  await page.keyboard.press('Control+Shift+X');
  await expect.poll(() => host.given.filter(({ name }) => name === 'emergency.stop').length).toBe(1);
  await page.getByRole('button', { name: 'Live', exact: true }).click();
  const stop = page.getByRole('button', { name: /EMERGENCY STOP/ });
  await expect
    .poll(async () => {
      await page.keyboard.press('Tab');
      return stop.evaluate((element) => element === document.activeElement);
    }, FAST)
    .toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => host.given.filter(({ name }) => name === 'emergency.stop').length).toBe(2);
});

test('the emergency stop is in the palette', FULL_ONLY, async ({ open }) => {
  const { page, host } = await open('paper');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('emergency');
  const option = page.getByRole('option', { name: /^Emergency stop/ });
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect.poll(() => host.given.filter(({ name }) => name === 'emergency.stop').length).toBe(1);
});

test('the stop’s progress shows itself; Esc only looks behind it', FULL_ONLY, async ({ open }) => {
  const { page, host } = await open('stopping');
  const card = page.getByRole('alertdialog', { name: 'Emergency stop in progress' });
  await expect(card).toContainText('Short bought back');
  await expect(card.getByRole('listitem')).toHaveCount(5);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(page.getByRole('button', { name: /STOPPING/ })).toBeVisible();
  expect(host.given.map(({ name }) => name).filter((name) => name.startsWith('emergency'))).toEqual([]);
  await page.getByRole('button', { name: 'Show progress' }).click();
  await expect(card).toBeVisible();
});

test('a reset waits for its hold-off and asks for a reason and the word', async ({ open }) => {
  const { page, host } = await open('halted');
  await expect(page.getByRole('button', { name: /Reset in 00:/ })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('reset after');
  await page.keyboard.press('Enter');
  await page.keyboard.type('drill');
  await page.keyboard.press('Tab');
  // Small letters are as good, and Enter in the field confirms once all is there; before that it says what is missing.
  await page.keyboard.type('reset');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log', { name: 'Notices' })).toContainText('Reset: ');
  const reset = page.getByRole('dialog').getByRole('button', { name: /^Reset/ });
  await expect(reset).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('dialog')).toContainText('hold-off');
  const { STATES } = await import('../../support/screen/states.ts');
  const session = STATES.halted()?.session;
  if (session === undefined) throw new Error('no session');
  host.push({ session: { ...session, now: (session.now + 60_000) as never } });
  await expect(reset).toHaveAttribute('aria-disabled', 'false');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => host.given.at(-1))
    .toEqual({
      name: 'emergency.reset',
      args: { reason: 'drill', word: 'RESET' },
    });
});

test('pages, panels, lists and tabs by keys', async ({ open }) => {
  const { page } = await open('paper');
  await page.keyboard.press('p');
  await page.keyboard.press('3');
  await expect(page.getByRole('option', { name: /S7/ })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('option', { name: /S6/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('2');
  await expect(page.getByRole('option', { name: /S2/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('p');
  await page.keyboard.press('2');
  await expect(page.locator('.ladder tr:focus')).toContainText('25,950');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.ladder tr:focus')).toContainText('25,900');
  await page.keyboard.press('p');
  await page.keyboard.press('1');
  await page.keyboard.press('5');
  await expect(page.getByRole('button', { name: '5m', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('p');
  await page.keyboard.press('5');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: /Orders/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('g');
  await page.keyboard.press('j');
  await expect(page).toHaveTitle('PAPER · Journal · Kavach');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test(
  'the theme changes from the palette and is kept; the button behind it is not pressed as well',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('paper');
    await page.keyboard.press('p');
    await page.keyboard.press('4');
    const behind = page.getByRole('button', { name: /^Square off/ });
    await expect(behind).toBeFocused();
    await page.keyboard.press('Control+K');
    await page.keyboard.type('light theme');
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await expect(behind).toBeFocused();
    expect(host.given.map(({ name }) => name)).not.toContain('squareOff.propose');
  },
);
