import type { Page } from '@playwright/test';

/** Every page of the rail by its key after G, with something that stands there once it is drawn. */
const PAGES = {
  terminal: ['t', '[data-panel=chart] canvas'],
  morning: ['m', '.am .plan'],
  journal: ['j', '.jr .filters'],
  backtest: ['b', '.bt .form'],
  setup: ['s', '.setup .cards'],
  replay: ['r', '.replaydays, .replaybar'],
  settings: ['e', '.setlist .setrow'],
} as const;

export type PageName = keyof typeof PAGES;

export const PAGE_NAMES = Object.keys(PAGES) as PageName[];

/** Goes to a page by its keys and waits until it stands there. */
export async function goTo(page: Page, name: PageName): Promise<void> {
  const [key, shown] = PAGES[name];
  await page.keyboard.press('g');
  await page.keyboard.press(key);
  await page.locator(shown).first().waitFor();
}

/** Dialogs that the keyboard opens from everywhere, by the name that a screen reader says. */
const DIALOGS = {
  Alerts: ['g', 'a'],
  Keys: ['?'],
  Health: ['g', 'h'],
  'Command palette': ['Control+K'],
} as const;

export type DialogName = keyof typeof DIALOGS;

export const DIALOG_NAMES = Object.keys(DIALOGS) as DialogName[];

export async function openDialog(page: Page, name: DialogName): Promise<void> {
  for (const key of DIALOGS[name]) await page.keyboard.press(key);
  await page.locator('.dialog, .palette').waitFor();
}

export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('.dialog, .palette').waitFor({ state: 'detached' });
}
