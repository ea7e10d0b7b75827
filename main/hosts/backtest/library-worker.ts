import { parentPort, workerData } from 'node:worker_threads';
import { err, type Result } from '../../../shared/units/index.ts';
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

parentPort?.on('message', (question: LibraryQuestion) => {
  void answerTo(question).then((answer) =>
    parentPort?.postMessage({ id: question.id, answer } satisfies LibraryReply),
  );
});
