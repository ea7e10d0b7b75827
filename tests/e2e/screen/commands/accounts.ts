import type { CommandName } from '../../../../shared/contract/index.ts';
import { byButton, byPalette, press, tabTo, toPage, type Hand, type Ways } from './hands.ts';

const SETUP = toPage('Setup', 's');
const card = ({ page }: Hand) => page.getByRole('region', { name: 'Kite, orders' });

/** The brokers' pages, which no test may reach. */
async function keepBrokersAway({ page }: Hand): Promise<void> {
  await page.context().route('https://*.example/**', (route) => route.fulfill({ body: 'login' }));
}

async function keysByMouse(hand: Hand): Promise<void> {
  await SETUP.mouse(hand);
  await card(hand).getByLabel('API key').fill('kx7dkite');
  await card(hand).getByLabel('API secret').fill('word');
  await card(hand).getByRole('button', { name: 'Save keys' }).click();
}

async function keysByKeys(hand: Hand): Promise<void> {
  await byPalette('log in to kite').keys(hand);
  await hand.page.keyboard.type('kx7dkite');
  await press(hand, 'Tab');
  await hand.page.keyboard.type('word');
  await press(hand, 'Enter');
  await card(hand).getByRole('button', { name: 'Log in to Kite' }).waitFor();
}

/** Keys, logins, the address and the doctor. */
export const ACCOUNT = {
  'backup.start': { from: 'paper', ...byPalette('back up now') },
  'doctor.run': { from: 'accounts', ...byButton('Run again', SETUP) },
  'account.keys': { from: 'newcomer', mouse: keysByMouse, keys: keysByKeys },
  'account.loginPage': {
    from: 'newcomer',
    before: keepBrokersAway,
    async mouse(hand) {
      await keysByMouse(hand);
      await card(hand).getByRole('button', { name: 'Log in to Kite' }).click();
    },
    async keys(hand) {
      await keysByKeys(hand);
      await press(hand, 'Enter');
    },
  },
  'account.finishLogin': {
    from: 'newcomer',
    async mouse(hand) {
      await keysByMouse(hand);
      await card(hand).getByLabel('Paste the address').fill('request_token=one');
      await card(hand).getByRole('button', { name: 'Finish' }).click();
    },
    async keys(hand) {
      await keysByKeys(hand);
      await tabTo(hand, /^Paste the address/, 'textbox');
      await hand.page.keyboard.type('request_token=one');
      await press(hand, 'Enter');
    },
  },
  'account.logout': { from: 'accounts', ...byButton('Log out of Kite', SETUP) },
  'account.address': {
    from: 'newcomer',
    async mouse(hand) {
      await SETUP.mouse(hand);
      const field = hand.page.getByRole('region', { name: 'Registered address' });
      await field.getByRole('textbox').fill('203.0.113.7');
      await field.getByRole('button').last().click();
    },
    async keys(hand) {
      await SETUP.keys(hand);
      await tabTo(hand, 'Static address that Kite takes orders from', 'textbox');
      await hand.page.keyboard.type('203.0.113.7');
      await press(hand, 'Enter');
    },
  },
} satisfies Partial<Record<CommandName, Ways>>;
