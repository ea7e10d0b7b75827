import type { BacktestCommands, CommandError } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { Backtests, Later } from '../../ports/backtests.ts';
import type { HandlerParts, Some } from './handler-parts.ts';
import { notNow } from './refusals.ts';

type Name = keyof BacktestCommands;
type Answer<R> = (outcome: Result<R, CommandError>) => void;

const failed = (message: string): Result<never, CommandError> => err({ code: 'FAILED', message });
const NONE = 'There are no backtests in this terminal.';

/** Backtests and the past they run over: begun here, carried out on threads of their own. */
export function backtestHandlers({ backtests }: HandlerParts): Some<Name> {
  const begin = (
    start: (by: Backtests) => Result<null, string>,
  ): Result<Record<string, never>, CommandError> => {
    const begun = backtests === null ? err(NONE) : start(backtests);
    return begun.ok ? ok({}) : notNow(begun.error);
  };
  const later = <R, T>(
    answer: Answer<R>,
    asked: (of: Backtests) => Later<T>,
    shape: (value: T) => R,
  ): Result<never, CommandError> | null => {
    if (backtests === null) return notNow(NONE);
    void asked(backtests).then((result) =>
      answer(result.ok ? ok(shape(result.value)) : failed(result.error)),
    );
    return null;
  };
  return {
    'backtest.run': (wish) => begin((by) => by.run(wish)),
    'backtest.rerun': ({ run }) => begin((by) => by.rerun(run)),
    'backtest.cancel': () => begin((by) => (by.cancel() ? ok(null) : err('No backtest is under way.'))),
    'backtest.soFar': () => ok({ view: backtests?.soFar() ?? null }),
    'backtest.list': (_args, _by, answer) =>
      later(
        answer,
        (of) => of.list(),
        (runs) => ({ runs }),
      ),
    'backtest.show': ({ run }, _by, answer) =>
      later(
        answer,
        (of) => of.show(run),
        (view) => view,
      ),
    'backtest.trade': ({ run, trade }, _by, answer) =>
      later(
        answer,
        (of) => of.trade(run, trade),
        (view) => view,
      ),
    'backtest.compare': ({ run, other }, _by, answer) =>
      later(
        answer,
        (of) => of.compare(run, other),
        (view) => view,
      ),
    'backtest.export': ({ run, format }, _by, answer) =>
      later(
        answer,
        (of) => of.export(run, format),
        (file) => file,
      ),
    'history.coverage': (_args, _by, answer) =>
      later(
        answer,
        (of) => of.coverage(),
        (view) => view,
      ),
    'history.test': (_args, _by, answer) =>
      later(
        answer,
        (of) => of.testServer(),
        (lines) => ({ lines }),
      ),
  };
}
