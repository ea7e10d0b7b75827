import { after, instant, paise, quantity } from '../../../shared/units/index.ts';
import type { Happening } from './happening.ts';
import { holdByHand, productOf } from './held-by-hand.ts';
import { SIGNAL_AT } from './story.ts';
import type { World } from './world.ts';

type MomentHappening = Extract<Happening, { readonly type: 'moment' }>;

const YESTERDAY_MS = 86_400_000;
/** So long a process that was taken over lives on before it is ended. */
const TAKEN_OVER_MS = 8_000;
/** So long another hand's order works at least, and at most twice as long. */
const OTHER_HAND_MS = 6_000;

/** What happens at one moment; false where there was nothing for it to happen to. */
export function happen(world: World, happening: MomentHappening): boolean {
  const { exchange, checker, life, time } = world;
  const lot = world.template.listed[0]?.lotSize ?? quantity(65);
  switch (happening.moment) {
    case 'crash':
      if (life === null) return false;
      world.kill(happening.ms);
      return true;
    case 'exchangeCancels': {
      const order = checker.ledger.orders.find((each) => each.live);
      if (order === undefined) return false;
      exchange.cancel(order.orderId as Parameters<typeof exchange.cancel>[0]);
      return true;
    }
    case 'foreignOther': {
      const far = world.template.listed.find((each) => !world.candidates.includes(each.key));
      if (far === undefined) return false;
      const quote = world.market.quoteOf(far.key, time.now());
      if (quote !== null) exchange.onQuote(quote);
      exchange.byHand(far.key, 'buy', lot);
      return true;
    }
    case 'foreignSame':
    case 'foreignResting': {
      const main = checker.ledger.contracts.find((each) => checker.ledger.firstSide(each) === 'sell');
      if (main === undefined) return false;
      const resting = happening.moment === 'foreignResting';
      exchange.byHand(main, resting ? 'buy' : 'sell', lot, { resting });
      return true;
    }
    case 'freakPrint': {
      const strike = world.template.fired.strike50 * 100;
      const beyond = world.template.fired.option === 'PE' ? -20_000 : 20_000;
      life?.feed.tell(print(paise(strike + beyond), time.now()));
      return life !== null;
    }
    case 'oldTick':
      life?.feed.tell(print(world.market.spotAt(after(SIGNAL_AT, -1)), instant(time.now() - YESTERDAY_MS)));
      return life !== null;
    case 'takeOver': {
      const since = time.now();
      world.disk.takeOver({ state: 'HALTED', reason: 'emergency stop (kavach stop)', since });
      // The process that was taken over is ended some seconds later.
      time.at(after(since, TAKEN_OVER_MS), () => world.kill(happening.ms));
      return true;
    }
    case 'hedgeNotPermitted':
      world.barHedge();
      return true;
    case 'otherHand':
      return otherHand(world, happening.ms);
    case 'heldByHand':
      holdByHand(world);
      return true;
  }
}

/** Another hand closes a leg of ours, or tries to. */
function otherHand({ exchange, checker, story }: World, ms: number): boolean {
  const open = checker.ledger.contracts.filter((each) => checker.ledger.net(each) !== 0);
  const contract = open[ms % Math.max(1, open.length)];
  if (contract === undefined) return false;
  const net = checker.ledger.net(contract);
  exchange.otherHand(contract, net < 0 ? 'buy' : 'sell', quantity(Math.abs(net)), {
    product: productOf(story),
    ms: OTHER_HAND_MS + (ms % OTHER_HAND_MS),
    fills: ms % 3 > 0,
  });
  return true;
}

function print(price: ReturnType<typeof paise>, exchangeAt: ReturnType<typeof instant>) {
  return { symbol: 'NIFTY', price, exchangeAt, source: 'simulated' } as const;
}
