import type { Page } from '@playwright/test';
import type { StateName } from '../../../support/screen/states.ts';
import type { Screen } from '../fixture.ts';

/** A picture of the screen: which of the example states, in which window, and what is done before it is taken. */
export interface View {
  /** The name of its file. */
  readonly name: string;
  readonly state: StateName;
  /** What it shows, for the sheet. */
  readonly words: string;
  /** The page of the visual reference that it was looked at beside; null where there is none. */
  readonly design: string | null;
  readonly theme: 'dark' | 'light';
  readonly width: number;
  readonly height: number;
  /** The window of one panel. */
  readonly window: 'chart' | 'chain' | null;
  /** Brings the screen to what is to be seen. */
  readonly show: Show;
  /** Time of the page that passes after that; the host has then said its last word. */
  readonly silentMs: number;
}

export type Show = (screen: Screen) => Promise<void>;

type Change = Partial<Omit<View, 'name' | 'state' | 'words'>>;

/** Most are taken in the smallest window: there everything is nearest to what it touches. */
export function view(name: string, state: StateName, words: string, change: Change = {}): View {
  return {
    name,
    state,
    words,
    design: null,
    theme: 'dark',
    width: 1_280,
    height: 720,
    window: null,
    show: () => Promise.resolve(),
    silentMs: 0,
    ...change,
  };
}

/** The window in which the visual reference was drawn. */
export const AS_DRAWN = { width: 1_440, height: 900 } as const;

/** Waits until words stand on the screen. */
export async function seen(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).first().waitFor();
}

export const keys =
  (...pressed: readonly string[]): Show =>
  async ({ page }) => {
    for (const key of pressed) await page.keyboard.press(key);
  };

/** Goes to a page whose code may come with its first use. */
export const goTo =
  (letter: string, selector: string, then?: (screen: Screen) => Promise<void>): Show =>
  async (screen) => {
    await keys('g', letter)(screen);
    await screen.page.locator(selector).first().waitFor();
    await then?.(screen);
  };

export const button =
  (name: string | RegExp): Show =>
  async ({ page }) =>
    page.getByRole('button', { name }).first().click();

/** By the palette, to the dialog that it opens. */
export const command =
  (words: string): Show =>
  async ({ page }) => {
    await page.keyboard.press('Control+K');
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').first().waitFor();
  };
