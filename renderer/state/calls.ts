import type {
  CommandArgs,
  CommandError,
  CommandName,
  CommandResult,
  ScreenFrame,
} from '../../shared/contract/index.ts';
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
  const waiting = new Map<number, (result: Answer) => void>();
  let last = 0;

  function settle(call: number, result: Answer): void {
    const resolve = waiting.get(call);
    waiting.delete(call);
    resolve?.(result);
  }

  async function ask(name: CommandName, args: unknown): Promise<Answer> {
    last += 1;
    const call = last;
    const answered = new Promise<Answer>((resolve) => waiting.set(call, resolve));
    if (!send({ type: 'command', call, name, args })) settle(call, err(NOT_CONNECTED));
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
      for (const call of waiting.keys()) settle(call, err(BROKEN));
    },
  };
}

const NOT_CONNECTED: CommandError = {
  code: 'DISCONNECTED',
  message: 'Kavach is not answering; nothing was sent.',
};

const BROKEN: CommandError = {
  code: 'DISCONNECTED',
  message:
    'The connection broke before Kavach answered. Look at the journal to see whether it was carried out.',
};

function timedOut(name: CommandName): CommandError {
  return {
    code: 'TIMED_OUT',
    message: `No answer to ${name} within 10 s: whether it was carried out is unknown. Look at the journal.`,
  };
}
