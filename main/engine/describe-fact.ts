import type { SignalId, SpreadId } from '../../shared/contract/index.ts';
import { formatClock, formatSigned, type Paise } from '../../shared/units/index.ts';
import { signalOfSpread } from '../domain/trading/order-tag.ts';
import { nameOf } from './contract-display.ts';
import { describeLife } from './describe-life.ts';
import { describeOrder } from './describe-order.ts';
import { describeSession } from './describe-session.ts';
import type { Fact, FactOf, FactType } from './fact.ts';
import type { FactDescription, Describe } from './fact-description.ts';

type Table = { readonly [T in FactType]: Describe<T> };

/** The sentence of a fact, in plain words, from the fact alone: a row reads the same on the day and years later. */
export function describeFact(fact: Fact): FactDescription {
  const describe = TABLE[fact.type] as Describe<FactType>;
  const [kind, text] = describe(fact);
  const spread = spreadOf(fact);
  return { kind, text, spread, signal: spread === null ? signalOf(fact) : signalOfSpread(spread) };
}

function spreadOf(fact: Fact): SpreadId | null {
  if (fact.type === 'spreadPlanned' || fact.type === 'positionAdopted') return fact.plan.id;
  return 'spread' in fact ? fact.spread : null;
}

function signalOf(fact: Fact): SignalId | null {
  if (fact.type === 'barEvaluated') return fact.evaluation.fired?.signal ?? null;
  return 'signal' in fact ? fact.signal : null;
}

const TABLE: Table = {
  ...describeOrder,
  ...describeLife,
  ...describeSession,
  dailyLimitTripped: (fact) => [
    'RISK',
    `Daily loss limit reached: net ${money(fact.net)} at a limit of ${money(fact.limit)}; no entries until the next day`,
  ],
  ordersLatched: (fact) => [
    'RISK',
    `${fact.orders} orders within a minute: entries stopped until a person looks`,
  ],
  ordersOdd: ({ detail }) => ['RISK', `Odd orders: ${detail}; entries stopped until a person looks`],
  differencesFound: (fact) => ['RISK', differenceText(fact)],
  positionAdopted: (fact) => ['USER', adoptedText(fact)],
  foreignAcknowledged: ({ contract, net, by }) => [
    'USER',
    `${nameOf(contract)} ${net} is the user's own (${by}): shown, never touched, entries may go on`,
  ],
  emergencyStep: (fact) => ['HALT', `Emergency stop: ${fact.detail}`],
  proposalMade: (fact) => [
    'USER',
    `${fact.proposal.title}: waiting for Enter until ${formatClock(fact.proposal.expiresAt)}`,
  ],
  proposalClosed: (fact) => ['USER', `Square-off proposal ${fact.outcome} (${fact.by})`],
  noticeAcknowledged: (fact) => ['USER', `Notice ${fact.id} acknowledged`],
  pnlMarked: (fact) => ['MARK', `Net of the day ${formatSigned(fact.net)}`],
};

function money(value: Paise): string {
  return formatSigned(value);
}

function differenceText(fact: FactOf<'differencesFound'>): string {
  const foreign = fact.foreign.map(({ contract, net }) => `${contract} ${net} is not ours`);
  const all = [...fact.differences, ...foreign];
  return all.length === 0
    ? "Broker's books and ours agree again"
    : `Broker's books differ: ${all.join('; ')}`;
}

function adoptedText({ plan, adopted, closes, by }: FactOf<'positionAdopted'>): string {
  const legs = [
    adopted.short > 0 ? `${nameOf(plan.main.contract)} -${adopted.short}` : '',
    adopted.hedge > 0 ? `${nameOf(plan.hedge.contract)} ${adopted.hedge}` : '',
  ].filter((leg) => leg !== '');
  const what = closes ? 'to be closed at once' : 'guarded from now on';
  return `Adopted by ${by}, counted under ${plan.signal}: ${legs.join(' and ')}, ${what}`;
}
