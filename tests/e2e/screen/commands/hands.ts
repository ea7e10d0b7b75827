import type { Locator, Page } from '@playwright/test';
import type { FixtureServer } from '../../../support/screen/server.ts';
import type { StateName } from '../../../support/screen/states.ts';

export interface Hand {
  readonly page: Page;
  readonly host: FixtureServer;
}

type Doing = (hand: Hand) => Promise<void>;

/** How a user gives one command: from which state, and by each of two hands. */
export interface Ways {
  readonly from: StateName;
  /** Clicks alone; words only into fields that ask for them. */
  readonly mouse: Doing;
  readonly keys: Doing;
  /** What the host is made to show first. */
  readonly before?: Doing;
  /** It is given in a dialog or sheet, whose room differs with the window. */
  readonly sheet?: true;
}

/** Presses keys one after another. */
export async function press({ page }: Hand, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Through the palette: an action's words are typed, since there are more actions than lines. */
export function byPalette(words: string): Pick<Ways, 'mouse' | 'keys'> {
  return {
    async mouse({ page }) {
      await page.getByRole('button', { name: /Commands/ }).click();
      await page.keyboard.type(words);
      await page.getByRole('dialog').getByRole('option').first().click();
    },
    async keys(hand) {
      await press(hand, 'Control+K');
      await hand.page.keyboard.type(words);
      await press(hand, 'Enter');
    },
  };
}

/** Moves the focus with Tab until that element has it; fails where Tab never comes by. */
export async function tabToPlace({ page }: Hand, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let turn = 0; turn < 150; turn += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${wanted.toString()}`);
}

/** The same by role and name. */
export async function tabTo(hand: Hand, name: string | RegExp, role: Role = 'button'): Promise<void> {
  await tabToPlace(hand, hand.page.getByRole(role, { name }).first());
}

/** Comes to a field by Tab and types into it, over what stands there. */
export async function typeInto(hand: Hand, label: string | RegExp, text: string): Promise<void> {
  await tabToPlace(hand, hand.page.getByLabel(label, { exact: true }).first());
  await press(hand, 'Control+A');
  await hand.page.keyboard.type(text);
}

type Role = 'button' | 'textbox' | 'slider' | 'switch';

/** One button by its name: clicked, or come to by Tab and pressed; `go` shows the page or dialog that holds it. */
export function byButton(
  name: string | RegExp,
  go: Pick<Ways, 'mouse' | 'keys'>,
): Pick<Ways, 'mouse' | 'keys'> {
  return {
    async mouse(hand) {
      await go.mouse(hand);
      await hand.page.getByRole('button', { name }).first().click();
    },
    async keys(hand) {
      await go.keys(hand);
      await tabTo(hand, name);
      await press(hand, 'Enter');
    },
  };
}

/** To a page by its button in the rail, or by its keys. */
export function toPage(name: string, key: string): Pick<Ways, 'mouse' | 'keys'> {
  return {
    mouse: async ({ page }) =>
      page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name, exact: true }).click(),
    keys: async (hand) => press(hand, 'g', key),
  };
}

export const STAY: Pick<Ways, 'mouse' | 'keys'> = {
  mouse: () => Promise.resolve(),
  keys: () => Promise.resolve(),
};
