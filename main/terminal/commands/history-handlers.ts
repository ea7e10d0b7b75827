import type { CommandError, HistoryCommands } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { Imports } from '../../ports/imports.ts';
import { asking, same } from './backtest-handlers.ts';
import type { HandlerParts, Some } from './handler-parts.ts';
import { notNow } from './refusals.ts';

type Nothing = Record<string, never>;

const NONE = 'There is no history in this terminal.';

/** The past: what comes in does so on threads of its own; a secret that is typed goes to its file and is told nowhere. */
export function historyHandlers({ backtests, imports }: HandlerParts): Some<keyof HistoryCommands> {
  const done = (act: (by: Imports) => Result<null, string>): Result<Nothing, CommandError> => {
    const acted = imports === null ? err(NONE) : act(imports);
    return acted.ok ? ok({}) : notNow(acted.error);
  };
  const later = asking(backtests);
  return {
    'history.coverage': (_args, _by, answer) => later(answer, (of) => of.coverage(), same),
    'history.import': (wish) => done((by) => by.begin(wish)),
    'history.stopImport': () => done((by) => (by.stop() ? ok(null) : err('No import is under way.'))),
    'history.imported': () => ok({ result: imports?.result() ?? null }),
    'history.connect': ({ address, secret }) => done((by) => by.connect(address, secret)),
    'history.forget': () => done((by) => by.forget()),
    'history.test': () => done((by) => by.test()),
  };
}
