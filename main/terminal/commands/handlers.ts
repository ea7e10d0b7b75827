import type {
  CommandArgs,
  CommandError,
  CommandName,
  CommandResult,
} from '../../../shared/contract/index.ts';
import { err, type Result } from '../../../shared/units/index.ts';
import type { Answer } from '../pending-calls.ts';
import { readArgs } from './schemas.ts';

/** Who gave a command, for the journal: 'screen', 'script', 'kavach stop'. */
export type By = string;

export type Outcome<N extends CommandName> = Result<CommandResult<N>, CommandError>;

/** Answers at once, or by `answer` later and then returns null. */
export type Handler<N extends CommandName> = (
  args: CommandArgs<N>,
  by: By,
  answer: (outcome: Outcome<N>) => void,
) => Outcome<N> | null;

/** One handler for each command of the contract: one too few or too many does not compile. */
export type Handlers = { readonly [N in CommandName]: Handler<N> };

/** Ties a command's name to its arguments and its handler. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- N names one command throughout the body
function run<N extends CommandName>(
  handlers: Handlers,
  name: N,
  args: unknown,
  by: By,
  answer: Answer,
): void {
  const read = readArgs(name, args);
  if (!read.ok) {
    answer(err(read.error));
    return;
  }
  const outcome = handlers[name](read.value, by, answer);
  if (outcome !== null) answer(outcome);
}

/** Checks the arguments and calls the handler; `answer` is called exactly once. */
export function dispatch(handlers: Handlers, name: CommandName, args: unknown, by: By, answer: Answer): void {
  run(handlers, name, args, by, answer);
}
