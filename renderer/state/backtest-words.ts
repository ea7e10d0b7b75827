import {
  PRESETS,
  SIGNAL_IDS,
  type ExitReason,
  type ExitResult,
  type KeptRun,
  type RunOutcome,
  type RunParameters,
  type RunRow,
} from '../../shared/contract/index.ts';
import {
  formatDate,
  formatPrice,
  formatTimeOfDay,
  formatWholeRupees,
  istDate,
  UNKNOWN,
  type TradingDate,
} from '../../shared/units/index.ts';

/** Why a spread ended, in one or two words. */
export const EXIT_WORDS: Readonly<Record<ExitReason, string>> = {
  stop: 'Stop',
  dailyLimit: 'Daily limit',
  time: 'Time',
  expiry: 'Expiry',
  user: 'User',
  emergency: 'Emergency',
  entryFailed: 'Entry failed',
  brokerSquaredOff: 'Broker',
};

export const OUTCOME_WORDS: Readonly<Record<RunOutcome, string>> = {
  open: 'Open at the end',
  closed: 'Closed',
  missed: 'Missed',
  denied: 'Denied',
  abandoned: 'Given up',
  pending: 'Waiting at the end',
};

export function isExitReason(text: string): text is ExitReason {
  return Object.hasOwn(EXIT_WORDS, text);
}

/** As a list shows an id; the whole one stands in its title. */
export const shortRun = (id: string): string => id.slice(0, 6);

/** 10 Apr 25. */
export function shortDay(date: TradingDate): string {
  return `${date.slice(8, 10)} ${formatDate(date).split(' ').at(-1)} ${date.slice(2, 4)}`;
}

/** What a run has of its own: `hedge 300, no S5`; empty where it is the preset as it stands. */
export function ownWords({ settings, slippage }: RunParameters): string {
  const { signals, trade, risk } = settings;
  const isAuthor = trade.costRule === 'flat' && trade.expiryRule === PRESETS.author.trade.expiryRule;
  const base = PRESETS[isAuthor ? 'author' : 'terminal'];
  const off = SIGNAL_IDS.filter((id) => !signals.enabled[id]);
  const words: readonly (readonly [boolean, string])[] = [
    [isAuthor, 'author'],
    [trade.exitRule !== base.trade.exitRule, `${trade.exitRule} exit`],
    [trade.stopRule !== base.trade.stopRule, trade.stopRule === 'tick' ? 'tick stop' : 'hourly stop'],
    [trade.lotsPerTrade !== base.trade.lotsPerTrade, `lots ${trade.lotsPerTrade}`],
    [trade.hedgeOffsetPoints !== base.trade.hedgeOffsetPoints, `hedge ${trade.hedgeOffsetPoints}`],
    [trade.squareOffAt !== base.trade.squareOffAt, formatTimeOfDay(trade.squareOffAt).slice(0, 5)],
    [
      risk.dailyLossLimit !== base.risk.dailyLossLimit,
      risk.dailyLossLimit === null ? 'no limit' : `limit ${formatWholeRupees(risk.dailyLossLimit)}`,
    ],
    [risk.paperCapital !== base.risk.paperCapital, `capital ${formatWholeRupees(risk.paperCapital)}`],
    [trade.costRule !== base.trade.costRule, `${trade.costRule} charges`],
    [slippage !== undefined, `slippage ${formatPrice(slippage ?? null)}`],
    [
      off.length > 0,
      off.length > 4
        ? `only ${SIGNAL_IDS.filter((id) => !off.includes(id)).join(' ')}`
        : `no ${off.join(' ')}`,
    ],
  ];
  return words.flatMap(([is, text]) => (is ? [text] : [])).join(', ');
}

/** 18 Nov, hedge 300. */
export function runWords({ createdAt, parameters }: KeptRun): string {
  const own = ownWords(parameters);
  return [formatDate(istDate(createdAt)).slice(4), own === '' ? 'as set' : own].join(', ');
}

/** What an exit came to, in a word or two. */
export function exitWords(result: ExitResult | null): string {
  if (result === null) return UNKNOWN;
  return result.exit === null ? OUTCOME_WORDS[result.outcome] : EXIT_WORDS[result.exit];
}

/** Why a week's signal came to no trade. */
export function whyNot({ reasons, outcome }: RunRow): string {
  return reasons.length === 0 ? OUTCOME_WORDS[outcome] : reasons.map(({ text }) => text).join('; ');
}
