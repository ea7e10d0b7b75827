import type { CommandName } from '../../../../shared/contract/index.ts';
import { press, tabTo, toPage, type Hand, type Ways } from './hands.ts';

const REPLAY = toPage('Replay', 'r');
const bar = ({ page }: Hand) => page.locator('.replaybar.paused');

const OPENED: Pick<Ways, 'mouse' | 'keys'> = {
  async mouse(hand) {
    await REPLAY.mouse(hand);
    await hand.page
      .getByRole('button', { name: /^Wed 18 Nov/ })
      .first()
      .click();
    await bar(hand).waitFor();
  },
  async keys(hand) {
    await REPLAY.keys(hand);
    await tabTo(hand, /^Wed 18 Nov/);
    await press(hand, 'Enter');
    await bar(hand).waitFor();
    await hand.page.locator('#page').focus();
  },
};

/** In an open replay: a button of its bar, or a key. */
function inReplay(button: string | RegExp, key: string): Ways {
  return {
    from: 'paper',
    async mouse(hand) {
      await OPENED.mouse(hand);
      await hand.page.locator('.replaybar').getByRole('button', { name: button }).click();
    },
    async keys(hand) {
      await OPENED.keys(hand);
      await press(hand, key);
    },
  };
}

/** Moving through a past day. */
export const REPLAYS = {
  'replay.days': { from: 'paper', ...REPLAY },
  'replay.open': { from: 'paper', ...OPENED },
  'replay.close': inReplay(/Leave|Close/, 'Escape'),
  'replay.play': inReplay(/^Play/, 'Space'),
  'replay.speed': inReplay('60×', '+'),
  'replay.step': inReplay(/next bar/i, 'ArrowRight'),
  'replay.seek': {
    from: 'paper',
    async mouse(hand) {
      await OPENED.mouse(hand);
      await hand.page
        .getByRole('slider', { name: 'Time of the replayed day' })
        .click({ position: { x: 60, y: 8 } });
    },
    async keys(hand) {
      await OPENED.keys(hand);
      await tabTo(hand, 'Time of the replayed day', 'slider');
      await press(hand, 'End');
    },
  },
} satisfies Partial<Record<CommandName, Ways>>;
