import { parentPort, workerData } from 'node:worker_threads';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { libraryOf } from './library.ts';
import type { LibraryQuestion, LibraryReply } from './library-words.ts';

// Reads kept runs and the past in a thread of its own: a run holds megabytes of explanations, a history years of bars.

type Reader = (...args: readonly unknown[]) => Promise<Result<unknown, string>>;

const library = libraryOf(workerData as string);

async function answerTo({ asked, args }: LibraryQuestion): Promise<Result<unknown, string>> {
  try {
    // The other side's types see to it that the arguments fit.
    return await (library[asked] as Reader)(...args);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

function tell(reply: LibraryReply): void {
  parentPort?.postMessage(reply, reply.json === undefined ? [] : [reply.json.buffer as ArrayBuffer]);
}

parentPort?.on('message', (question: LibraryQuestion) => {
  const { id, asked } = question;
  void answerTo(question).then((answer) => {
    if (asked !== 'export' || !answer.ok) tell({ id, answer });
    else tell({ id, answer: ok(null), json: new TextEncoder().encode(JSON.stringify(answer.value)) });
  });
});
