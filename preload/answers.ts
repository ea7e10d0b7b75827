import type { BridgeAnswer, CommandAnswer } from '../shared/contract/bridge.ts';
import type { CommandError } from '../shared/contract/command-error.ts';
import type { CommandName, CommandResult } from '../shared/contract/commands.ts';

const COMMAND_TIMEOUT_MS = 10_000;

interface Refused {
  readonly ok: false;
  readonly error: CommandError;
}

/** No answer came of the main process. An order that was given may be at work: this never says that it is not. */
function unanswered(name: string): Refused {
  const message = `No answer to ${name} within 10 s: whether it was carried out is unknown. Look at the journal.`;
  return { ok: false, error: { code: 'TIMED_OUT', message } };
}

/** The value of an answer may come in bytes, as a thread wrote it. */
function opened<N extends CommandName>(answer: BridgeAnswer): CommandAnswer<N> {
  if (!('json' in answer)) return answer as CommandAnswer<N>;
  return { ok: true, value: JSON.parse(new TextDecoder().decode(answer.json)) as CommandResult<N> };
}

/** Settles once, within ten seconds, whatever became of the main process. A command is never given twice. */
export async function answerOf<N extends CommandName>(
  name: N,
  asked: Promise<BridgeAnswer>,
): Promise<CommandAnswer<N>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(unanswered(name)), COMMAND_TIMEOUT_MS);
    asked.then(
      (answer) => {
        clearTimeout(timer);
        resolve(opened<N>(answer));
      },
      () => {
        clearTimeout(timer);
        resolve(unanswered(name));
      },
    );
  });
}
