import { ok } from '../../../shared/units/index.ts';
import type { HandlerParts, Some } from './handler-parts.ts';
import { notFound, notNow } from './refusals.ts';

type MarketHandlers = Some<'mode.set' | 'feed.start' | 'feed.stop' | 'demo.speed' | 'demo.restart'>;

/** Mode, feed and Demo's clock. */
export function marketHandlers({ market, demo, shown, busy, arm, leave }: HandlerParts): MarketHandlers {
  return {
    'mode.set': ({ mode, address, word }, by) => {
      if (mode === 'live') return arm.arm({ address: address ?? '', word: word ?? '' }, by);
      const here = shown().mode === 'demo' ? 'demo' : 'paper';
      if (mode === here) return mode === 'paper' ? arm.disarm(by) : ok({ mode });
      if (busy()) return notNow('A spread or an order is open in this mode. Square off first.');
      return leave?.(mode) === true ? ok({ mode }) : notNow(`${mode} cannot be opened from here.`);
    },
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
