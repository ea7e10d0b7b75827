import { inSight } from '../../in-sight.ts';
import type { CommandName } from '../../../../shared/contract/index.ts';
import { STATES } from '../../../support/screen/states.ts';
import { byPalette, press, tabTo, typeInto, type Hand, type Ways } from './hands.ts';

const LINE = '.proposal';

/** The line is there and hears. */
async function proposed({ page }: Hand): Promise<void> {
  await page.locator(LINE).waitFor();
  await inSight(page);
}

async function heldOff({ page, host }: Hand): Promise<void> {
  const session = STATES.halted()?.session;
  if (session === undefined) throw new Error('no session');
  // Past the hold-off of a reset.
  host.push({ session: { ...session, now: (session.now + 60_000) as never } });
  await page.getByRole('button', { name: 'Reset…' }).first().waitFor();
}

/** Commands that close positions or let trading go on. */
export const STOP = {
  'emergency.stop': {
    from: 'live',
    mouse: async ({ page }) => page.getByRole('button', { name: /^EMERGENCY STOP/ }).click(),
    keys: async (hand) => press(hand, 'Control+Shift+X'),
  },
  'emergency.reset': {
    from: 'halted',
    sheet: true,
    before: heldOff,
    async mouse({ page }) {
      await page.getByRole('button', { name: 'Reset…' }).first().click();
      await page.getByLabel('Reason, kept in the journal').fill('tried');
      await page.getByLabel('Type RESET').fill('RESET');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Reset/ })
        .click();
    },
    async keys(hand) {
      await byPalette('reset after').keys(hand);
      await typeInto(hand, 'Reason, kept in the journal', 'tried');
      await typeInto(hand, /^Type RESET/, 'RESET');
      await tabTo(hand, /^Reset( Enter)?$/);
      await press(hand, 'Enter');
    },
  },
  'squareOff.propose': {
    from: 'paper',
    mouse: async ({ page }) => page.getByRole('button', { name: /^Square off/ }).click(),
    keys: async (hand) => press(hand, 'Control+Shift+F'),
  },
  'squareOff.send': {
    from: 'paper',
    sheet: true,
    async mouse(hand) {
      await hand.page.getByRole('button', { name: /^Square off/ }).click();
      await proposed(hand);
      await hand.page
        .locator(LINE)
        .getByRole('button', { name: /Square off/ })
        .click();
    },
    async keys(hand) {
      await press(hand, 'Control+Alt+F');
      await proposed(hand);
      await press(hand, 'Enter');
    },
  },
  'squareOff.drop': {
    from: 'paper',
    async mouse(hand) {
      await hand.page.getByRole('button', { name: /^Square off/ }).click();
      await proposed(hand);
      await hand.page.locator(LINE).getByRole('button', { name: /Drop/ }).click();
    },
    async keys(hand) {
      await press(hand, 'Control+Shift+F');
      await proposed(hand);
      await press(hand, 'Escape');
    },
  },
} satisfies Partial<Record<CommandName, Ways>>;
