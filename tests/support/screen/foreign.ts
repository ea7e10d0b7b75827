import {
  parseContractKey,
  contractName,
  type AdoptionPreview,
  type AdoptionWish,
  type ContractKey,
  type ForeignPosition,
  type Slices,
} from '../../../shared/contract/index.ts';
import { lots, quantity, rupees, strike, tradingDate, type Paise } from '../../../shared/units/index.ts';
import { exampleSpread } from './position.ts';

export function foreignOption(
  key: string,
  net: number,
  average: Paise | null = null,
  product: 'MIS' | 'NRML' = 'MIS',
): ForeignPosition {
  const option = parseContractKey(key);
  const display = option.ok ? contractName(option.value) : key;
  const held = [{ product, net, average }];
  return { contract: key as ContractKey, display, net, acknowledged: false, held };
}

/** A put spread that was traded by hand, and a short call that nothing stands behind. */
export const PAIR: readonly ForeignPosition[] = [
  foreignOption('NIFTY 2026-11-23 25800 PE', -650, rupees(54.6)),
  foreignOption('NIFTY 2026-11-23 25600 PE', 650, rupees(19)),
];
export const LONE_SHORT = foreignOption('NIFTY 2026-11-23 26200 CE', -65, rupees(41.2));

const PREVIEW: AdoptionPreview = {
  signal: 'S7',
  option: 'PE',
  expiry: tradingDate('2026-11-23'),
  legs: [
    {
      role: 'short',
      contract: 'NIFTY 2026-11-23 25800 PE' as ContractKey,
      display: 'NIFTY 23 NOV 25800 PE',
      strike: strike(25_800),
      average: rupees(54.6),
      countsFrom: rupees(53.2),
    },
    {
      role: 'hedge',
      contract: 'NIFTY 2026-11-23 25600 PE' as ContractKey,
      display: 'NIFTY 23 NOV 25600 PE',
      strike: strike(25_600),
      average: rupees(19),
      countsFrom: rupees(19.85),
    },
  ],
  units: quantity(650),
  lots: lots(10),
  product: 'MIS',
  exitRule: 'daily',
  exitOn: tradingDate('2026-11-19'),
  stopLevel: rupees(25_800),
  worstLoss: rupees((200 - 33.35) * 650),
  closesAtOnce: false,
};

type Push = (slices: Partial<Slices>) => void;

/** What the host answers about positions that are none of ours; null where it is asked something else. */
export function answerForeign(name: string, args: unknown, now: Slices, push: Push): unknown {
  const { session, positions } = now;
  const show = (left: readonly ForeignPosition[], spreads = positions.spreads): unknown => {
    const unknown = left.filter(({ acknowledged }) => !acknowledged);
    push({
      session: { ...session, live: { ...session.live, foreign: unknown } },
      positions: { ...positions, spreads, broker: { ...positions.broker, foreign: left } },
    });
    return { ok: true, value: {} };
  };
  if (name === 'position.whatIf' && (args as AdoptionWish).units % 65 !== 0)
    return {
      ok: false,
      error: { code: 'NOT_NOW', message: `${(args as AdoptionWish).units} is not in whole lots of 65.` },
    };
  if (name === 'position.whatIf')
    return { ok: true, value: { ...PREVIEW, signal: (args as AdoptionWish).signal } };
  const { foreign } = positions.broker;
  if (name === 'position.acknowledge') {
    const { contract } = args as { readonly contract: string };
    return show(foreign.map((each) => (each.contract === contract ? { ...each, acknowledged: true } : each)));
  }
  if (name !== 'position.adopt') return null;
  const { short, hedge, signal } = args as AdoptionWish;
  const left = foreign.filter(({ contract }) => contract !== short && contract !== hedge);
  return show(left, [{ ...exampleSpread(), signal, mode: 'live', note: 'adopted by screen' }]);
}
