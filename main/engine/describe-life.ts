import type { ExitReason } from '../../shared/contract/index.ts';
import { formatPrice, formatSigned, formatWholeRupees } from '../../shared/units/index.ts';
import type { SpreadPlan } from '../domain/trading/plan.ts';
import { barText, holeText } from './bar-words.ts';
import type { Describe } from './fact-description.ts';
import { nameOf, shortNameOf } from './contract-display.ts';

const REASON: Readonly<Record<ExitReason, string>> = {
  stop: 'stop',
  dailyLimit: 'daily loss limit',
  time: 'square-off time',
  expiry: 'expiry day',
  user: 'user',
  emergency: 'emergency stop',
  entryFailed: 'entry failed',
  brokerSquaredOff: 'squared off at the broker',
};

function sizeText({ lots, isFirstLiveWeek }: SpreadPlan): string {
  return isFirstLiveWeek === true ? '1 lot: first live week' : `${lots} lots`;
}

function planText(plan: SpreadPlan): string {
  const { numbers } = plan;
  const stop = numbers.modelledLossAtStop;
  const loss = stop === null ? '' : `, modelled loss at the stop ${formatWholeRupees(stop)}`;
  const trips =
    numbers.limitTripsAt === null ? '' : `, daily limit trips at spot ${formatPrice(numbers.limitTripsAt)}`;
  const { marginNextSession: later = null } = numbers;
  const next = later === null ? '' : ` (${formatWholeRupees(later)} on the next session)`;
  const reach = numbers.stopReachable === false ? ' before the stop' : '';
  return (
    `Plan ${plan.signal}: sell ${shortNameOf(plan.main.contract)}, hedge ${shortNameOf(plan.hedge.contract)}, ${plan.units} units ` +
    `(${sizeText(plan)}), credit ${formatWholeRupees(numbers.credit)} after charges, margin ${formatWholeRupees(numbers.marginNeeded)}` +
    `${next}${loss}${trips}${reach}`
  );
}

interface LifeTable {
  readonly barEvaluated: Describe<'barEvaluated'>;
  readonly contextMissing: Describe<'contextMissing'>;
  readonly weekDoubted: Describe<'weekDoubted'>;
  readonly barDoubted: Describe<'barDoubted'>;
  readonly entryMissed: Describe<'entryMissed'>;
  readonly hedgeRefused: Describe<'hedgeRefused'>;
  readonly spreadPlanned: Describe<'spreadPlanned'>;
  readonly entryEnded: Describe<'entryEnded'>;
  readonly spreadOpened: Describe<'spreadOpened'>;
  readonly exitDecided: Describe<'exitDecided'>;
  readonly closedElsewhere: Describe<'closedElsewhere'>;
  readonly spreadClosed: Describe<'spreadClosed'>;
  readonly chargesTold: Describe<'chargesTold'>;
  readonly spreadAbandoned: Describe<'spreadAbandoned'>;
  readonly spreadReopened: Describe<'spreadReopened'>;
}

export const describeLife: LifeTable = {
  barEvaluated: (fact) => ['EVAL', barText(fact.evaluation, fact.backFilled)],
  contextMissing: (fact) => ['EVAL', `Week ${fact.week} has no context: ${fact.detail}`],
  weekDoubted: (fact) => ['EVAL', `Week ${fact.week} is doubtful: ${fact.doubts.join('; ')}`],
  barDoubted: (fact) => ['EVAL', holeText(fact)],
  entryMissed: (fact) => [
    'RISK',
    `${fact.signal} ${fact.outcome}: ${fact.reasons.map((reason) => reason.text).join('; ')}`,
  ],
  hedgeRefused: (fact) => ['RISK', `Hedge ${nameOf(fact.contract)} is not permitted: ${fact.message}`],
  spreadPlanned: (fact) => ['POS', planText(fact.plan)],
  entryEnded: (fact) => ['POS', `Entry ends: ${fact.detail}`],
  spreadOpened: (fact) => [
    'POS',
    `Spread open: ${fact.units} units, credit ${formatWholeRupees(fact.credit)}`,
  ],
  exitDecided: (fact) => {
    const isSaid = fact.detail.startsWith(REASON[fact.reason]);
    return ['POS', `Exit: ${isSaid ? '' : `${REASON[fact.reason]}, `}${fact.detail}`];
  },
  closedElsewhere: (fact) => ['POS', `Closed without an order of ours, ${fact.detail}`],
  spreadClosed: (fact) => [
    'POS',
    `Flat (${REASON[fact.reason]}): realised ${formatSigned(fact.realised)}, charges ${formatPrice(fact.charges)}`,
  ],
  chargesTold: ({ ours, brokers }) => [
    'POS',
    `Charges by the broker's note ${formatPrice(brokers)}${ours === brokers ? ', as reckoned here' : `, reckoned here ${formatPrice(ours)}`}`,
  ],
  spreadReopened: (fact) => ['POS', `Late order of ours, closed at once: ${fact.detail} (${fact.tag})`],
  spreadAbandoned: (fact) => ['POS', `Nothing was traded: ${fact.detail}`],
};
