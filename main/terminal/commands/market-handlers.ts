import { ok } from '../../../shared/units/index.ts';
import type { HandlerParts, Some } from './handler-parts.ts';
import { modeNeeds, notFound, notNow } from './refusals.ts';

type MarketHandlers = Some<'mode.set' | 'feed.start' | 'feed.stop' | 'demo.speed' | 'demo.restart'>;

/** Mode, feed and Demo's clock. */
export function marketHandlers({ market, demo, shown, busy }: HandlerParts): MarketHandlers {
  return {
    'mode.set': ({ mode }) =>
      mode === shown.mode ? ok({ mode }) : modeNeeds(mode === 'demo' ? 'paper' : mode),
    'feed.start': () => {
      market.start();
      return ok({});
    },
    'feed.stop': () => {
      if (busy()) return notNow('A spread or an order is open: its guards need the feed. Square off first.');
      market.stop();
      return ok({});
    },
    'demo.speed': ({ speed }) => {
      if (demo === null) return notNow('Only Demo has a speed.');
      demo.setSpeed(speed);
      return ok({});
    },
    'demo.restart': ({ scenario, seed }) => {
      if (demo === null) return notNow('Only Demo can begin anew.');
      return demo.restart(scenario, seed) ? ok({}) : notFound(`There is no scenario "${scenario}".`);
    },
  };
}
