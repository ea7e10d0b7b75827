import { inSight } from '../../in-sight.ts';
import type { CommandName } from '../../../../shared/contract/index.ts';
import { byPalette, press, tabTo, toPage, typeInto, type Hand, type Ways } from './hands.ts';

async function proposed({ page }: Hand): Promise<void> {
  await page.getByRole('alertdialog', { name: /^Change / }).waitFor();
  await inSight(page);
}

/** The settings, and what would be at other prices. */
export const SETTINGS = {
  'settings.set': {
    from: 'paper',
    sheet: true,
    async mouse(hand) {
      await toPage('Settings', 'e').mouse(hand);
      await hand.page.getByRole('button', { name: 'S3', exact: true }).click();
      await hand.page.getByRole('button', { name: /^Save…/ }).click();
      await proposed(hand);
      await hand.page.getByRole('button', { name: /^Save Enter/ }).click();
    },
    async keys(hand) {
      await toPage('Settings', 'e').keys(hand);
      await typeInto(hand, 'Lots per trade', '4');
      await press(hand, 'Control+S');
      await proposed(hand);
      await press(hand, 'Enter');
    },
  },
  'payoff.whatIf': {
    from: 'paper',
    sheet: true,
    mouse: async ({ page }) => page.getByRole('button', { name: /^What if/ }).click(),
    async keys(hand) {
      await byPalette('what if').keys(hand);
      await tabTo(hand, /^Spot .*as it stands/, 'slider');
      await press(hand, 'ArrowRight');
    },
  },
} satisfies Partial<Record<CommandName, Ways>>;
