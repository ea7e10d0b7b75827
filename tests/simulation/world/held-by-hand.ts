import {
  contractKey,
  type CommandArgs,
  type ContractKey,
  type SignalId,
} from '../../../shared/contract/index.ts';
import { ensure, quantity, strike } from '../../../shared/units/index.ts';
import { tradedExpiryOf } from './candidates.ts';
import type { Story } from './story.ts';
import type { Template } from './templates.ts';
import type { World } from './world.ts';

const SHORT_POINTS = 200;
const HEDGE_POINTS = 350;
const LOTS = 2;

interface Legs {
  readonly short: ContractKey;
  readonly hedge: ContractKey;
}

/** A spread on the other side of the money than the one that the signal sells. */
export function legsHeld(template: Template, story: Story): Legs {
  const { fired } = template;
  const type = fired.option === 'PE' ? 'CE' : 'PE';
  const away = type === 'CE' ? 1 : -1;
  const at = (points: number): ContractKey =>
    contractKey({
      expiry: tradedExpiryOf(template, story),
      strike: strike(fired.strike50 + away * points),
      type,
    });
  return { short: at(SHORT_POINTS), hedge: at(HEDGE_POINTS) };
}

/** In which what we hold is held. */
export const productOf = ({ settings }: Story): 'MIS' | 'NRML' =>
  settings.trade.exitRule === 'daily' ? 'MIS' : 'NRML';

/** Somebody traded it before the terminal was started. */
export function holdByHand({ template, story, market, exchange, time }: World): void {
  const { short, hedge } = legsHeld(template, story);
  const units = unitsOf(template);
  for (const [contract, side] of [
    [hedge, 'buy'],
    [short, 'sell'],
  ] as const) {
    const quote = ensure(market.quoteOf(contract, time.now()), 'a quote of what is held');
    exchange.onQuote(quote);
    exchange.byHand(contract, side, units, { product: productOf(story) });
  }
}

/** What the user asks for who makes it his terminal's: under the signal that will fire, or under another one. */
export function adoptionOf(template: Template, story: Story): CommandArgs<'position.adopt'> {
  const { signal: fires } = template.fired;
  const other: SignalId = fires === 'S1' ? 'S2' : 'S1';
  return {
    ...legsHeld(template, story),
    signal: story.hindrance === 'heldTwin' ? fires : other,
    units: unitsOf(template),
    product: productOf(story),
  };
}

function unitsOf({ listed }: Template) {
  return quantity(LOTS * ensure(listed[0], 'a listed contract').lotSize);
}
