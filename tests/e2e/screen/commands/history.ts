import type { CommandName } from '../../../../shared/contract/index.ts';
import { byButton, byPalette, press, tabTo, typeInto, type Hand, type Ways } from './hands.ts';

const IMPORT = byPalette('import history');
const SERVER = byPalette('connect a sql server');
const IMPORTING: Pick<Ways, 'mouse' | 'keys'> = {
  async mouse(hand) {
    await IMPORT.mouse(hand);
    await hand.page.getByRole('dialog').getByRole('textbox').first().fill('/home/you/vix.csv');
    await hand.page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  },
  async keys(hand) {
    await IMPORT.keys(hand);
    await hand.page.getByRole('tab', { name: 'Bring in' }).waitFor();
    await press(hand, 'Tab', 'Tab');
    await hand.page.keyboard.type('/home/you/vix.csv');
    await tabTo(hand, /^Import$/);
    await press(hand, 'Enter');
  },
};

const form = ({ page }: Hand) => page.getByRole('dialog', { name: 'History' });

/** The history that backtests read. */
export const HISTORY = {
  'history.coverage': { from: 'paper', sheet: true, ...byPalette('show the history') },
  'history.import': { from: 'paper', sheet: true, ...IMPORTING },
  'history.stopImport': { from: 'paper', sheet: true, ...byButton(/^Stop$/, IMPORTING) },
  'history.connect': {
    from: 'paper',
    sheet: true,
    async mouse(hand) {
      await SERVER.mouse(hand);
      await form(hand).getByLabel('Server', { exact: true }).fill('10.0.0.4');
      await form(hand).getByLabel('Password').fill('word');
      await hand.page.getByRole('button', { name: 'Keep and try' }).click();
    },
    async keys(hand) {
      await SERVER.keys(hand);
      await typeInto(hand, 'Server', '10.0.0.4');
      await typeInto(hand, 'Password', 'word');
      await press(hand, 'Enter');
    },
  },
  'history.test': { from: 'paper', sheet: true, ...byButton('Test the connection', SERVER) },
  'history.forget': { from: 'paper', sheet: true, ...byButton('Forget it', SERVER) },
} satisfies Partial<Record<CommandName, Ways>>;
