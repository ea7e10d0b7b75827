import {
  parseContractKey,
  type AdoptionWish,
  type ForeignHolding,
  type ForeignPosition,
  type OptionType,
} from '../../shared/contract/index.ts';
import { whyAlone, whyNoHedge, type Held } from './hedge-miss.ts';

/** A short with the hedge that stands behind it: what can be made a spread of ours. */
export interface Pair extends Omit<AdoptionWish, 'signal'> {
  readonly key: string;
  readonly option: OptionType;
  readonly name: string;
}

/** What cannot be adopted, and why. */
export interface Refused {
  readonly contract: string;
  readonly display: string;
  readonly holding: ForeignHolding | null;
  readonly why: string;
}

export interface Adoptable {
  readonly pairs: readonly Pair[];
  readonly refused: readonly Refused[];
}

/** Each short with a hedge of its own type, expiry, product and quantity; the rest with what it lacks. */
export function adoptable(positions: readonly ForeignPosition[]): Adoptable {
  const held = positions.flatMap(holdingsOf);
  const shorts = held.filter(({ holding }) => holding.net < 0);
  const longs = held.filter(({ holding }) => holding.net > 0);
  const used = new Set<Held>();
  const pairs: Pair[] = [];
  const refused: Refused[] = positions.filter((each) => holdingsOf(each).length === 0).map(unreadable);
  for (const short of shorts) {
    const hedge = longs.find((long) => !used.has(long) && whyNoHedge(short, long) === null);
    if (hedge === undefined) refused.push({ ...short, why: whyAlone(short, longs) });
    else {
      used.add(hedge);
      pairs.push(pairOf(short, hedge));
    }
  }
  for (const long of longs) if (!used.has(long)) refused.push({ ...long, why: NO_SHORT });
  return { pairs, refused };
}

function holdingsOf({ contract, display, held }: ForeignPosition): readonly Held[] {
  const option = parseContractKey(contract);
  return option.ok ? held.map((holding) => ({ contract, display, holding, option: option.value })) : [];
}

function unreadable({ contract, display, held }: ForeignPosition): Refused {
  const why = held.length === 0 ? 'The account’s book was not read yet.' : 'No option of NIFTY.';
  return { contract, display, holding: held[0] ?? null, why };
}

function pairOf(short: Held, hedge: Held): Pair {
  const { product, net } = short.holding;
  return {
    key: `${short.contract} ${hedge.contract} ${product}`,
    option: short.option.type,
    name: `${short.option.strike} / ${hedge.option.strike}`,
    short: short.contract,
    hedge: hedge.contract,
    units: -net,
    product,
  };
}

const NO_SHORT = 'A bought option without a short behind which it stands: nothing to guard.';
