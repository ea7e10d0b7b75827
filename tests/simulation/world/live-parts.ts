import type { AccountName } from '../../../shared/contract/index.ts';
import { ok, type Result } from '../../../shared/units/index.ts';
import type { Account } from '../../../main/ports/account.ts';
import { ReportHub } from '../../../main/terminal/report-hub.ts';
import type { TradingParts } from '../../../main/terminal/terminal-options.ts';

export const ADDRESS = '203.0.113.7';

/** An account that is logged in. */
function account(name: AccountName): Account {
  return {
    name,
    view: () => ({
      account: name,
      state: 'ready',
      keyHint: null,
      user: null,
      since: null,
      until: null,
      problem: null,
    }),
    onChange: () => () => undefined,
    setKeys: () => ok(null),
    loginPage: () => ok('https://broker.example/login'),
    finishLogin: (_answer: string, done: (result: Result<null, never>) => void) => done(ok(null)),
    logout: () => undefined,
  };
}

/** What a live book needs around it besides its broker: everything ready, so that it can be armed. */
export function liveParts(): TradingParts {
  return {
    rehearsal: false,
    accounts: {
      breeze: account('breeze'),
      kite: account('kite'),
      address: { registered: () => ADDRESS, register: () => ok(null) },
      callbacks: () => null,
    },
    reports: new ReportHub(),
    titles: [],
    keys: () => ({ state: 'passed', value: '', detail: 'as kept', remedy: null }),
    contracts: () => ({ state: 'passed', value: '', detail: 'as listed', remedy: null }),
  };
}
