import type { CommandName } from '../../../../shared/contract/index.ts';
import { STATES } from '../../../support/screen/states.ts';
import { byButton, byPalette, press, tabTo, type Hand, type Ways } from './hands.ts';

async function weekIsOver({ host }: Hand): Promise<void> {
  const session = STATES.live()?.session;
  if (session === undefined) throw new Error('no session');
  const firstWeek = { lots: 1, lotsAfter: 10, firstEntryOn: '2026-11-10', endsFrom: '2026-11-17' } as never;
  host.push({ session: { ...session, live: { ...session.live, firstWeek } } });
}

/** Commands of Live. */
export const LIVE = {
  'mode.set': {
    from: 'live',
    mouse: async ({ page }) => page.getByRole('button', { name: 'Paper', exact: true }).click(),
    keys: async (hand) => press(hand, 'Alt+Shift+P'),
  },
  'live.endFirstWeek': { from: 'live', before: weekIsOver, ...byPalette('end the first live') },
  'position.adopt': {
    from: 'foreign',
    sheet: true,
    async mouse({ page }) {
      await page.locator('.banner').getByRole('button', { name: 'Adopt…' }).click();
      await page.getByLabel('Type ADOPT to make it ours').fill('ADOPT');
      await page.getByRole('dialog').getByRole('button', { name: 'Adopt', exact: true }).click();
    },
    async keys(hand) {
      await byPalette('adopt a position').keys(hand);
      await tabTo(hand, 'Type ADOPT to make it ours', 'textbox');
      await hand.page.keyboard.type('ADOPT');
      await press(hand, 'Enter');
    },
  },
  'position.acknowledge': {
    from: 'foreign',
    mouse: async ({ page }) =>
      page
        .getByRole('button', { name: /^It is mine: leave it/ })
        .first()
        .click(),
    keys: byPalette('is mine').keys,
  },
  'drill.start': {
    from: 'paper',
    sheet: true,
    ...byButton('Start the drill', byPalette('stop drill')),
  },
} satisfies Partial<Record<CommandName, Ways>>;
