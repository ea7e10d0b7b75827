import type { BacktestCommands, CommandError, KeptRun } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { Backtests, Later } from '../../ports/backtests.ts';
import type { Encoded } from '../../ports/encoded.ts';
import type { HandlerParts, Some } from './handler-parts.ts';
import { notNow } from './refusals.ts';

type Name = keyof BacktestCommands;
type Nothing = Record<string, never>;
type Answer<R> = (outcome: Result<R, CommandError>) => void;

const failed = (message: string): Result<never, CommandError> => err({ code: 'FAILED', message });
const NONE = 'There are no backtests in this terminal.';

/** Answers later with what was asked for; null, as a handler says that. */
type Asking = <R, T>(
  answer: Answer<R>,
  asked: (of: Backtests) => Later<T>,
  shape: (value: T) => R,
) => Result<never, CommandError> | null;

/** Questions that a thread of the backtests answers. */
export const asking =
  (backtests: Backtests | null): Asking =>
  (answer, asked, shape) => {
    if (backtests === null) return notNow(NONE);
    // Also where the thread cannot even be begun: what is beside the trading never ends it.
    const question = async () => asked(backtests);
    void question().then(
      (result) => {
        if (result.ok) answer(ok(shape(result.value)));
        else answer(typeof result.error === 'string' ? failed(result.error) : err(result.error));
      },
      (error: unknown) => answer(failed(`The thread could not answer: ${String(error)}`)),
    );
    return null;
  };

export const same = <T>(value: T): T => value;
/** It is sent as the value that it was written from. */
const written = <T>(value: Encoded<T>): T => value as unknown as T;

/** Backtests: begun here, carried out on threads of their own. */
export function backtestHandlers({ backtests }: HandlerParts): Some<Name> {
  const begin = (start: (by: Backtests) => Result<null, string>): Result<Nothing, CommandError> => {
    const begun = backtests === null ? err(NONE) : start(backtests);
    return begun.ok ? ok({}) : notNow(begun.error);
  };
  const later = asking(backtests);
  return {
    'backtest.run': (wish) => begin((by) => by.run(wish)),
    'backtest.rerun': ({ run }) => begin((by) => by.rerun(run)),
    'backtest.cancel': () => begin((by) => (by.cancel() ? ok(null) : err('No backtest is under way.'))),
    'backtest.soFar': () => ok({ view: backtests?.soFar() ?? null }),
    ...libraryHandlers(later),
  };
}

type LibraryName = Exclude<Name, `backtest.${'run' | 'rerun' | 'cancel' | 'soFar'}`>;
const listed = (runs: readonly KeptRun[]) => ({ runs });

function libraryHandlers(later: Asking): Some<LibraryName> {
  return {
    'backtest.list': (_args, _by, answer) => later(answer, (of) => of.list(), listed),
    'backtest.show': ({ run }, _by, answer) => later(answer, (of) => of.show(run), same),
    'backtest.trade': ({ run, trade }, _by, answer) => later(answer, (of) => of.trade(run, trade), same),
    'backtest.compare': ({ run, other }, _by, answer) => later(answer, (of) => of.compare(run, other), same),
    'backtest.export': ({ run, format }, _by, answer) =>
      later(answer, (of) => of.export(run, format), written),
  };
}
