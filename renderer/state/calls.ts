import type {
  CommandArgs,
  CommandError,
  CommandName,
  CommandResult,
  ScreenFrame,
} from '../../shared/contract/index.ts';
import { COMMAND_WORDS } from './command-words.ts';
import { err, type Result } from '../../shared/units/index.ts';

export const COMMAND_TIMEOUT_MS = 10_000;

type Answer = Result<unknown, CommandError>;

export interface Calls {
  call<N extends CommandName>(name: N, args: CommandArgs<N>): Promise<Result<CommandResult<N>, CommandError>>;
  answer(call: number, result: Answer): void;
  /** The connection broke: whatever still waits is answered with that. */
  failAll(): void;
}

/** Matches answers to the commands that wait for them; every call settles exactly once. `send` says whether it could. */
export function createCalls(send: (frame: ScreenFrame) => boolean): Calls {
  const waiting = new Map<
    number,
    { readonly name: CommandName; readonly resolve: (result: Answer) => void }
  >();
  let last = 0;

  function settle(call: number, result: Answer): void {
    const asked = waiting.get(call);
    waiting.delete(call);
    asked?.resolve(result);
  }

  async function ask(name: CommandName, args: unknown): Promise<Answer> {
    last += 1;
    const call = last;
    const answered = new Promise<Answer>((resolve) => waiting.set(call, { name, resolve }));
    if (!send({ type: 'command', call, name, args })) settle(call, err(notSent(name)));
    const timer = setTimeout(() => settle(call, err(timedOut(name))), COMMAND_TIMEOUT_MS);
    const result = await answered;
    clearTimeout(timer);
    return result;
  }

  return {
    call: async (name, args) => {
      // The host's answers are checked by its own types; the wire carries them as unknown.
      return (await ask(name, args)) as Result<CommandResult<typeof name>, CommandError>;
    },
    answer: settle,
    failAll() {
      for (const [call, { name }] of waiting) settle(call, err(brokenOff(name)));
    },
  };
}

function notSent(name: CommandName): CommandError {
  return {
    code: 'DISCONNECTED',
    message: `Kavach is not answering: ${COMMAND_WORDS[name].words} was not sent.`,
  };
}

function brokenOff(name: CommandName): CommandError {
  const { words } = COMMAND_WORDS[name];
  return {
    code: 'BROKEN_OFF',
    message: `The connection broke before Kavach answered to ${words}${fateOf(name)}`,
  };
}

function timedOut(name: CommandName): CommandError {
  return {
    code: 'TIMED_OUT',
    message: `No answer within 10 s to ${COMMAND_WORDS[name].words}${fateOf(name)}`,
  };
}

function fateOf(name: CommandName): string {
  return COMMAND_WORDS[name].asks ? '.' : ': whether it was carried out is not known. Look at the journal.';
}
