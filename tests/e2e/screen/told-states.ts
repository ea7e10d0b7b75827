import type { CommandName } from '../../../shared/contract/index.ts';
import type { StateName } from '../../support/screen/states.ts';
import type { Trouble } from '../../support/screen/trouble.ts';
import type { DialogName, PageName } from './places.ts';

export type Told = 'empty' | 'loading' | 'error' | 'stale' | 'halted';

/** A place of the screen in a state, and the words by which it tells the state and what comes next or can be done. */
export interface ToldState {
  readonly state: Told;
  readonly at: PageName | DialogName;
  /** Where in it; the whole window for what stands above every page. */
  readonly where: string;
  readonly says: readonly RegExp[];
  /** Commands that the host refuses, or hears and never answers. */
  readonly refused?: readonly CommandName[];
  readonly held?: readonly CommandName[];
  /** What it answers with. */
  readonly answers?: (trouble: Trouble) => void;
  readonly press?: string;
}

/** The example state in which a host is opened for each. */
export const OPENED: Readonly<Record<Told, StateName>> = {
  empty: 'closed',
  loading: 'loading',
  error: 'paper',
  stale: 'degraded',
  halted: 'halted',
};

export const WHY = 'The disk of this test does not answer.';
const why = new RegExp(WHY.replaceAll('.', '\\.'));
const waiting = (what: string): RegExp => new RegExp(`waiting for ${what}, \\d+ s`);
const panel = (name: string): string => `[data-panel=${name}]`;

const NO_PAST = {
  file: 'history.db',
  series: [],
  shifts: [],
  prices: [],
  markets: [],
  sqlServer: null,
} as const;

const TERMINAL: readonly ToldState[] = [
  {
    state: 'empty',
    at: 'terminal',
    where: panel('chart'),
    answers: (trouble) => trouble.answerWith('chart.bars', { bars: [] }),
    press: '1',
    says: [/No bars yet/, /when the market opens/],
  },
  { state: 'empty', at: 'terminal', where: panel('chain'), says: [/No option quotes/, /follows the feed/] },
  { state: 'empty', at: 'terminal', where: panel('signals'), says: [/The market is closed/] },
  {
    state: 'empty',
    at: 'terminal',
    where: panel('positions'),
    says: [/No open positions/, /No evaluation is due/],
  },
  {
    state: 'empty',
    at: 'terminal',
    where: panel('log'),
    says: [/The journal is empty/, /when the session opens/],
  },
  { state: 'empty', at: 'terminal', where: panel('money'), says: [/Net today, nothing traded/] },
  { state: 'loading', at: 'terminal', where: panel('chart'), says: [waiting('bars')] },
  { state: 'loading', at: 'terminal', where: panel('chain'), says: [waiting('quotes')] },
  { state: 'loading', at: 'terminal', where: panel('signals'), says: [waiting('signals')] },
  { state: 'loading', at: 'terminal', where: panel('positions'), says: [waiting('positions')] },
  { state: 'loading', at: 'terminal', where: panel('log'), says: [waiting('the journal'), /Orders–/] },
  { state: 'loading', at: 'terminal', where: panel('money'), says: [waiting('the result')] },
  {
    state: 'error',
    at: 'terminal',
    where: panel('chart'),
    refused: ['chart.bars'],
    press: '1',
    says: [/The bars could not be read/, why, /asked for again every 5 s/],
  },
  { state: 'stale', at: 'terminal', where: panel('chart'), says: [/\d+ s old/] },
  { state: 'stale', at: 'terminal', where: panel('chain'), says: [/\d+ s old/] },
  { state: 'stale', at: 'terminal', where: panel('positions'), says: [/marks (\d+ s old|age unknown)/] },
  { state: 'stale', at: 'terminal', where: panel('money'), says: [/last known/] },
  { state: 'stale', at: 'terminal', where: '.banner', says: [/Prices are \d+ s old/, /Reconnect/] },
  { state: 'halted', at: 'terminal', where: '.banner', says: [/Trading halted/, /Reset(…| in \d\d:\d\d)/] },
  { state: 'halted', at: 'terminal', where: panel('signals'), says: [/[Rr]eset/] },
];

const PAGES: readonly ToldState[] = [
  { state: 'empty', at: 'morning', where: '.am', says: [/context is fixed when its first bar closes/, /none/] },
  {
    state: 'empty', at: 'journal', where: '.jr',
    answers: (trouble) => trouble.answerWith('journal.page', { entries: [], total: 0, reached: 0 }),
    says: [/The journal is empty/, /when the session opens/, /The row that you choose is shown here/],
  },
  {
    state: 'empty', at: 'backtest', where: '.bt',
    answers: (trouble) => {
      trouble.answerWith('history.coverage', NO_PAST);
      trouble.answerWith('backtest.list', { runs: [] });
    },
    says: [/No history to run over yet/, /Import files…/, /None yet: each run is kept here/, /No run yet/],
  },
  {
    state: 'empty', at: 'replay', where: '.replaydays',
    answers: (trouble) => trouble.answerWith('replay.days', { tapes: [], history: [], problems: [] }),
    says: [/No day is recorded yet/, /A terminal records each day/, /No bars are imported/, /kavach import FILE/],
  },
  { state: 'empty', at: 'settings', where: '.setfoot', says: [/What is shown is what holds/] },
  { state: 'loading', at: 'morning', where: '.am', says: [waiting('the accounts'), waiting('signals'), waiting('the week')] },
  { state: 'loading', at: 'journal', where: '.jr', says: [/Reading the journal/, /on their way|come when it does/], held: ['journal.page'] },
  { state: 'loading', at: 'backtest', where: '.bt', says: [waiting('the history'), waiting('the kept runs')], held: ['history.coverage', 'backtest.list'] },
  { state: 'loading', at: 'replay', where: '.replaydays', says: [/Looking for recorded days/, /Looking for imported days/], held: ['replay.days'] },
  { state: 'loading', at: 'setup', where: '.setup', says: [waiting('the account'), waiting('the address'), waiting('the checks')] },
  { state: 'loading', at: 'settings', where: '.settings', says: [waiting('the settings')], held: ['settings.get'] },
  { state: 'loading', at: 'Health', where: '.dialog', says: [/[Nn]othing was heard of any link yet/] },
  { state: 'loading', at: 'Alerts', where: '.dialog', says: [waiting('the rules')] },
  { state: 'error', at: 'journal', where: '.jr', says: [/The journal could not be read/, why, /Since \d\d:\d\d:\d\d\. It is still written/, /Read again/], refused: ['journal.page'] },
  { state: 'error', at: 'backtest', where: '.bt', says: [/The history could not be read/, /The kept runs could not be read/, why, /Read again/], refused: ['history.coverage', 'backtest.list'] },
  { state: 'error', at: 'replay', where: '.replaydays', says: [/The days could not be listed/, why, /The terminal goes on/, /Read again/], refused: ['replay.days'] },
  { state: 'error', at: 'settings', where: '.settings', says: [/The settings could not be read/, why, /Read again/], refused: ['settings.get'] },
  { state: 'stale', at: 'morning', where: '.am', says: [/quotes \d+ s old/] },
]; // prettier-ignore

/** What stands above the page holds on each of them. */
const EVERYWHERE: readonly ToldState[] = (
  ['morning', 'journal', 'backtest', 'setup', 'replay', 'settings'] as const
).flatMap((at): readonly ToldState[] => [
  { state: 'stale', at, where: '.banner', says: [/Prices are \d+ s old/] },
  { state: 'halted', at, where: '.banner', says: [/Trading halted/, /Reset(…| in \d\d:\d\d)/] },
]);

/** Every place of the screen in every state that it can be in. */
export const TOLD_STATES: readonly ToldState[] = [...TERMINAL, ...PAGES, ...EVERYWHERE];
