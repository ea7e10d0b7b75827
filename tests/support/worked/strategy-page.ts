import { hedgeStrike, SIGNAL_RULES } from '../../../main/domain/strategy/index.ts';
import { wordsOf } from '../../../renderer/state/conditions.ts';
import {
  SETTINGS,
  settingOf,
  settingWords,
  TERMINAL_SETTINGS,
  type Condition,
  type SettingName,
  type SignalId,
} from '../../../shared/contract/index.ts';
import { ensure, formatClock, formatPrice, strikeLevel, type Paise } from '../../../shared/units/index.ts';
import { SIGNAL_WORDS } from './signal-words.ts';
import { workedWeek, type WorkedWeek } from './worked-week.ts';

const TRADE: readonly SettingName[] = [
  'strikeRule',
  'hedgeRule',
  'hedgeOffsetPoints',
  'expiryRule',
  'lotsPerTrade',
  'entryFrom',
  'entryUntil',
  'exitRule',
  'stopRule',
  'dailyLossLimit',
];

export const titleOf = (signal: SignalId): string =>
  `${signal} ${SIGNAL_RULES.find((rule) => rule.signal === signal)?.name ?? ''}`;

/** docs/strategy.md as it must be: the words of the rules with the Demo's own weeks, decided by the code that trades. */
export function strategyPage(): string {
  return `# The strategy, with a worked week for each signal

One trade a week at most: an option is sold at a strike that the index should not reach, and one further out is bought before
it, so that the worst loss is known when it is opened. When to sell, and which side, eight signals say. They look at the week
by the hour, and only at hours that are closed.

The weeks below are the Demo's own: \`npm start -- --scenario S1\` plays the first of them. Their prices are made up; pictures,
values and verdicts come from the code that trades, and a test fails where this page says something else
(\`KAVACH_WRITE=1 npx vitest run tests/unit/docs/strategy.test.ts\` writes it anew).

## What a week begins with

- **The week before** leaves its high, low and close, and the highest and lowest body (open or close) of its four-hour bars.
- **Resistance** is the zone between its high and its highest body, **support** the one between its low and its lowest body.
- **Bias**: the close nearer to the highest body is bearish, nearer to the lowest is bullish. It expects a turn, not a run.
- **The first hour** of the week fires nothing. Its open, high, low and close are what later hours are compared with.
- From the second hour on, at each close, S1 to S8 are asked in their order; the first that holds is the week's signal. After
  it nothing is asked until the next week, even if no trade came of it.
- A bar is named by its start: the one of 10:15 closes at 11:15, and that is when it can fire.

${SIGNAL_RULES.map(({ signal }) => section(signal, workedWeek(signal))).join('\n')}
## From the signal to the trade

${sale(workedWeek('S1'))}

Then, in this order: the gate asks every limit ([deny-reasons.md](deny-reasons.md)); the hedge is bought and waited for; the main
option is sold, never more than the hedge covers; a stop order is placed at the broker; the index is watched at the strike,
and the loss of the day at its limit. At 15:15 the spread is closed, the short first.

![A spread that is held](screens/terminal.png)

The numbers it goes by, with their usual values; all of them, with their limits: [settings.md](settings.md).

| setting | usual | what it does |
| --- | --- | --- |
${TRADE.map(row).join('\n')}

## A week of the past

Week of 14 July 2025, as it was. Last week: low 25,129.00, lowest four-hour body 25,140.55, close 25,149.85. The first hour:
25,149.50, high 25,151.10, low 25,041.90, close 25,119.80, so it opened above the bottom of support (25,129.00) and closed below
it. The second closed at 25,063.95, above that hour's low: S1 at 11:15. Stop level: 25,041.90 less the first hour's body of 29.70
is 25,012.20, and the next strike below is **25000 PE**; hedge 24800 PE, expiry Thursday 17 July, 10 lots of 75. No hour closed at
or below 25,000 until then. (\`tests/golden/documented-case.test.ts\` decides it anew where the candles are.)

## What it is not

Not advice, and no promise of profit. What eight years of real candles make of it, by signal, by month and after costs, with
recorded option prices where there are any and a model elsewhere: run it yourself, \`kavach backtest\` ([backtest.md](backtest.md)).
`;
}

function section(signal: SignalId, week: WorkedWeek): string {
  const { context, hours, fired, explanation } = week;
  const branch = explanation.branches.find(({ holds }) => holds);
  const first = ensure(hours[0], 'a first hour');
  const conditions = [...explanation.conditions, ...(branch?.conditions ?? [])];
  return `## ${titleOf(signal)}: sells a ${fired.option === 'PE' ? 'put' : 'call'}

${SIGNAL_WORDS[signal]}

![${titleOf(signal)}](strategy/${signal}.svg)

Resistance ${formatPrice(context.upperBottom)} to ${formatPrice(context.upperTop)}, support ${formatPrice(context.lowerTop)} down to ${formatPrice(context.lowerBottom)}, last week's close ${formatPrice(context.prevClose)}: ${context.bias}.
The first hour: open ${formatPrice(first.open)}, high ${formatPrice(first.high)}, low ${formatPrice(first.low)}, close ${formatPrice(first.close)}. At ${formatClock(fired.barClose).slice(0, 5)}:

| condition${branch === undefined ? '' : `, way ${branch.name}`} | | to spare |
| --- | --- | --- |
${conditions.map(conditionRow).join('\n')}

Stop level ${formatPrice(fired.stopLevel)}; sold: **${fired.strike50} ${fired.option}**.
`;
}

function conditionRow(condition: Condition): string {
  const { left, leftValue, op, right, rightValue, gap } = wordsOf(condition);
  const words = [left, leftValue, op, right, rightValue].filter((each) => each !== '').join(' ');
  return `| ${words} | ${condition.met ? 'holds' : 'does not hold'} | ${gap} |`;
}

function sale({ fired, hours }: WorkedWeek): string {
  const { strike50: sold, option, close } = fired;
  const points = TERMINAL_SETTINGS.trade.hedgeOffsetPoints;
  const hedge = hedgeStrike(sold, option, points);
  const away = Math.abs(close - strikeLevel(sold)) as Paise;
  return `The week of S1 above fired at ${formatPrice(ensure(hours[1], 'a second hour').close)}. The strike comes from the stop level ${formatPrice(fired.stopLevel)}, never from where the index
stands: the next fifty below it is ${sold}, which is ${formatPrice(away)} points away. The hedge is the ${hedge} ${option}, ${points} points further out.
A spread of ${points} points can lose no more than ${points} less what it brought in, for each unit, whatever happens; costs come on top.`;
}

function row(name: SettingName): string {
  const { title, changes } = SETTINGS[name];
  return `| ${title} | ${settingWords(name, settingOf(TERMINAL_SETTINGS, name))} | ${changes} |`;
}
