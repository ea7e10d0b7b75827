import type { CommandName } from '../../../../shared/contract/index.ts';
import { STAY, byButton, byPalette, press, tabToPlace, toPage, type Ways } from './hands.ts';

/** Feed, signals, notices, the Demo and the journal. */
export const TERMINAL = {
  'notice.acknowledge': {
    from: 'limit',
    ...byButton('Acknowledge', STAY),
  },
  'signals.start': { from: 'paper', ...byPalette('start watching') },
  'signals.stop': { from: 'paper', ...byPalette('stop watching') },
  'feed.start': { from: 'paper', ...byPalette('start the market feed') },
  'feed.stop': { from: 'paper', ...byPalette('stop the market feed') },
  'demo.speed': {
    from: 'demo',
    mouse: async ({ page }) => page.getByRole('button', { name: '300×' }).click(),
    keys: byPalette('demo at 300').keys,
  },
  'demo.restart': {
    from: 'demo',
    sheet: true,
    ...byButton('Start the new day', {
      mouse: async ({ page }) => page.getByTitle('Start a new Demo day').click(),
      keys: byPalette('new demo day').keys,
    }),
  },
  'journal.page': { from: 'paper', ...toPage('Journal', 'j') },
  'journal.fact': {
    from: 'paper',
    async mouse(hand) {
      await toPage('Journal', 'j').mouse(hand);
      await hand.page.getByRole('row', { name: /S7 fired/ }).click();
    },
    async keys(hand) {
      await toPage('Journal', 'j').keys(hand);
      await tabToPlace(hand, hand.page.locator('.jr tr[data-item]').first());
      await press(hand, 'ArrowDown', 'Enter');
    },
  },
} satisfies Partial<Record<CommandName, Ways>>;
