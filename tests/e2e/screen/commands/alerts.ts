import type { CommandName } from '../../../../shared/contract/index.ts';
import { ALERTS } from '../../../support/screen/alerts.ts';
import { NOW } from '../../../support/screen/session.ts';
import { byButton, byPalette, press, tabTo, tabToPlace, typeInto, type Hand, type Ways } from './hands.ts';

/** The status bar has no room for its button in the narrowest window. */
const RULES: Pick<Ways, 'mouse' | 'keys'> = {
  mouse: byPalette('alerts: rules').mouse,
  keys: async (hand) => press(hand, 'g', 'a'),
};

const SWITCH = 'Spread opened or closed, Desktop';
const TOKEN = 'Token of BotFather';

/** One alert of the terminal's own, which waits. */
async function tellOne({ page, host }: Hand): Promise<void> {
  const own = { id: 3, at: NOW, event: 'stopping', level: 'serious', text: 'Not flat', acknowledged: false };
  host.push({ alerts: { ...ALERTS, own: [own as (typeof ALERTS.own)[number]] } });
  await page.getByText('Not flat').first().waitFor();
}

async function keepBot({ host }: Hand): Promise<void> {
  const bot = { tokenHint: '1234:····', chat: '4711', problem: null, sentAt: null, waiting: 0, dropped: 0 };
  host.push({ alerts: { ...ALERTS, telegram: bot } });
  return Promise.resolve();
}

/** What the user is told of, and how. */
export const ALERTING = {
  'alerts.acknowledge': {
    from: 'paper',
    before: tellOne,
    mouse: async ({ page }) => page.getByRole('button', { name: 'Acknowledge' }).first().click(),
    keys: async (hand) => press(hand, 'Alt+Shift+K'),
  },
  'alerts.set': {
    from: 'paper',
    sheet: true,
    async mouse(hand) {
      await RULES.mouse(hand);
      await hand.page.getByRole('switch', { name: SWITCH }).click();
    },
    async keys(hand) {
      await RULES.keys(hand);
      await tabTo(hand, SWITCH, 'switch');
      await press(hand, 'Space');
    },
  },
  'alerts.telegram': {
    from: 'paper',
    sheet: true,
    async mouse(hand) {
      await RULES.mouse(hand);
      await hand.page.getByLabel(TOKEN).fill('1234:word');
      await hand.page.getByLabel('Chat', { exact: true }).fill('4711');
      await hand.page.getByRole('button', { name: 'Keep', exact: true }).click();
    },
    async keys(hand) {
      await RULES.keys(hand);
      await tabToPlace(hand, hand.page.getByLabel(TOKEN));
      await hand.page.keyboard.type('1234:word');
      await typeInto(hand, 'Chat', '4711');
      await press(hand, 'Enter');
    },
  },
  'alerts.test': {
    from: 'paper',
    sheet: true,
    before: keepBot,
    ...byButton('Send a test message', RULES),
  },
} satisfies Partial<Record<CommandName, Ways>>;
