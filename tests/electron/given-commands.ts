import type {
  CommandArgs,
  CommandErrorCode,
  CommandName,
  Settings,
  Slices,
} from '../../shared/contract/index.ts';

/** What the terminal is like when a command is given. */
export interface Moment {
  readonly state: Slices;
  readonly settings: Settings;
  /** The proposal that stands before the first of them. */
  readonly proposal: string;
}

type Outcome = 'ok' | CommandErrorCode;

interface Given<N extends CommandName> {
  readonly args: (moment: Moment) => CommandArgs<N>;
  /** Carried out, or refused for this reason: a Demo has no account, no live book and no past. */
  readonly comes: Outcome;
}

type GivenCommands = { readonly [N in CommandName]: Given<N> };

const nothing = (comes: Given<CommandName>['comes'] = 'ok') => ({ args: () => ({}), comes }) as const;
const spreadOf = ({ state }: Moment): string => state.positions.spreads[0]?.id ?? 'none';
const RUN = 'abcdef';
const ADOPTED = { signal: 'S1', short: null, hedge: 'NIFTY 25000 CE', units: 75, product: 'NRML' } as const;
const TODAY = '2026-07-06' as never;
const WEEK = ({ state }: Moment) => state.signals.week ?? TODAY;
const SERVER = {
  server: '127.0.0.1',
  port: 1,
  instance: null,
  database: 'none',
  login: { kind: 'sql', user: 'nobody' },
  encrypt: false,
  trustCertificate: false,
} as const;

/**
 * Every command of the contract, in the order in which they are given to a Demo that holds a spread. A new one does not
 * compile before it stands here.
 */
export const GIVEN_COMMANDS: GivenCommands = {
  'settings.get': nothing(),
  'settings.set': {
    args: ({ settings, state }) => ({ settings, revision: state.session.settingsRevision }),
    comes: 'ok',
  },
  'chart.bars': { args: () => ({ minutes: 15, limit: 100 }), comes: 'ok' },
  'signals.evaluations': { args: (moment) => ({ week: WEEK(moment) }), comes: 'ok' },
  'signals.enable': { args: () => ({ signal: 'S8', enabled: true }), comes: 'ok' },
  'signals.stop': nothing(),
  'signals.start': nothing(),
  'feed.stop': nothing('NOT_NOW'),
  'feed.start': nothing(),
  'journal.page': { args: () => ({ before: null, limit: 50 }), comes: 'ok' },
  'journal.fact': { args: () => ({ row: 1 }), comes: 'ok' },
  'notice.acknowledge': {
    args: ({ state }) => ({ id: state.notices.notices[0]?.id ?? 0 }),
    comes: 'ok',
  },
  'payoff.whatIf': {
    args: (moment) => ({
      spread: spreadOf(moment),
      spot: (moment.state.session.spot.value ?? 2_500_000) as never,
      ivChangePercent: 0,
      daysForward: 0,
    }),
    comes: 'ok',
  },
  'squareOff.drop': { args: ({ proposal }) => ({ proposal }), comes: 'ok' },
  'squareOff.propose': { args: (moment) => ({ spread: spreadOf(moment) }), comes: 'ok' },
  'squareOff.send': { args: () => ({ proposal: 'none' }), comes: 'NOT_FOUND' },
  'account.keys': { args: () => ({ account: 'kite', key: 'key', secret: 'word' }), comes: 'NEEDS' },
  'account.loginPage': { args: () => ({ account: 'kite' }), comes: 'NEEDS' },
  'account.finishLogin': { args: () => ({ account: 'kite', answer: 'request_token=one' }), comes: 'NEEDS' },
  'account.logout': { args: () => ({ account: 'kite' }), comes: 'NEEDS' },
  'account.address': { args: () => ({ address: '203.0.113.7' }), comes: 'NEEDS' },
  'live.outlook': nothing('NEEDS'),
  'live.endFirstWeek': nothing('NEEDS'),
  'position.adopt': { args: () => ADOPTED, comes: 'NEEDS' },
  'position.whatIf': { args: () => ADOPTED, comes: 'NEEDS' },
  'position.acknowledge': { args: () => ({ contract: 'NIFTY 25000 CE', net: 75 }), comes: 'NEEDS' },
  'alerts.set': {
    args: ({ state }) => ({ rules: state.alerts.rules, revision: state.alerts.revision }),
    comes: 'ok',
  },
  'alerts.acknowledge': { args: () => ({ id: 1_000 }), comes: 'NOT_FOUND' },
  'alerts.telegram': { args: () => ({ token: null, chat: null }), comes: 'ok' },
  'alerts.test': nothing('FAILED'),
  'desktop.choose': {
    args: () => ({ globalStop: false, startAtLogin: false, lookForUpdates: false }),
    comes: 'ok',
  },
  'backup.start': nothing(),
  'doctor.run': nothing(),
  'history.coverage': nothing(),
  'history.imported': nothing(),
  'history.connect': { args: () => ({ address: SERVER, secret: null }), comes: 'ok' },
  'history.test': nothing(),
  'history.import': {
    args: () => ({ from: 'files', files: ['/nowhere.csv'], kind: null, symbol: 'NIFTY', vendor: 'import' }),
    comes: 'ok',
  },
  'history.stopImport': nothing(),
  'history.forget': nothing(),
  'backtest.list': nothing(),
  'backtest.soFar': nothing(),
  'backtest.run': {
    args: ({ settings }) => ({
      store: 'local',
      vendor: 'import',
      from: null,
      to: null,
      toleranceMinutes: 0,
      slippage: 0 as never,
      settings,
    }),
    comes: 'ok',
  },
  'backtest.cancel': nothing(),
  'backtest.rerun': { args: () => ({ run: RUN }), comes: 'ok' },
  'backtest.show': { args: () => ({ run: RUN }), comes: 'FAILED' },
  'backtest.trade': { args: () => ({ run: RUN, trade: 0 }), comes: 'FAILED' },
  'backtest.compare': { args: () => ({ run: RUN, other: RUN }), comes: 'FAILED' },
  'backtest.export': { args: () => ({ run: RUN, format: 'csv' }), comes: 'FAILED' },
  'replay.days': nothing(),
  'replay.open': { args: () => ({ from: 'tape', book: 'paper', date: TODAY }), comes: 'ok' },
  'replay.play': { args: () => ({ playing: false }), comes: 'NOT_NOW' },
  'replay.speed': { args: () => ({ speed: 60 }), comes: 'NOT_NOW' },
  'replay.seek': { args: () => ({ at: 0 as never }), comes: 'NOT_NOW' },
  'replay.step': { args: () => ({ to: 'bar', way: 'next', minutes: 15 }), comes: 'NOT_NOW' },
  'replay.bars': { args: () => ({ minutes: 15, limit: 100 }), comes: 'NOT_NOW' },
  'replay.evaluations': { args: () => ({ week: TODAY }), comes: 'NOT_NOW' },
  'replay.close': nothing(),
  'drill.start': nothing(),
  'demo.speed': { args: () => ({ speed: 1 }), comes: 'ok' },
  'mode.set': { args: () => ({ mode: 'live', address: '203.0.113.7', word: 'LIVE' }), comes: 'NEEDS' },
  'emergency.stop': { args: () => ({ by: 'a test' }), comes: 'ok' },
  'emergency.reset': { args: () => ({ reason: 'too early', word: 'RESET' }), comes: 'NOT_NOW' },
  'demo.restart': { args: () => ({ scenario: 'demo', seed: null }), comes: 'ok' },
};
