import type { CommandName, DesktopView } from '../../../../shared/contract/index.ts';
import { press, tabTo, toPage, type Hand, type Ways } from './hands.ts';

const VIEW: DesktopView = {
  choices: { globalStop: true, startAtLogin: false, lookForUpdates: true },
  globalStop: { state: 'held', keys: ['Ctrl+Shift+X'] },
  update: null,
  problem: null,
};
const SWITCH = 'Start at login';

/** The screen stands in the desktop app. */
async function inTheApp({ host }: Hand): Promise<void> {
  host.push({ desktop: { desktop: VIEW } });
  return Promise.resolve();
}

/** How the app behaves on this computer. */
export const DESKTOP = {
  'desktop.choose': {
    from: 'paper',
    before: inTheApp,
    async mouse(hand) {
      await toPage('Settings', 'e').mouse(hand);
      await hand.page.getByRole('switch', { name: SWITCH }).click();
    },
    async keys(hand) {
      await toPage('Settings', 'e').keys(hand);
      await tabTo(hand, SWITCH, 'switch');
      await press(hand, 'Space');
    },
  },
} satisfies Partial<Record<CommandName, Ways>>;
