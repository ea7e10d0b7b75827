import { parentPort, workerData } from 'node:worker_threads';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { HistoryKeeper, HistorySource, SourceFault } from '../../ports/history-source.ts';
import { openSource, type HistoryAddress } from './history-address.ts';
import type { Asked, Question, Reply } from './history-words.ts';

// Reads a store of history in a thread of its own: years of bars take their time, and nobody who trades waits for them.

type Reader = (...args: readonly unknown[]) => Promise<Result<unknown, SourceFault>>;

const opening = openSource(workerData as HistoryAddress);

async function answerTo({ asked, args }: Question): Promise<Result<unknown, SourceFault>> {
  const source = await opening;
  if (!source.ok) return source;
  if (asked !== 'close') return readerOf(source.value, asked)(...args);
  await source.value.close();
  return ok(null);
}

const READ_ONLY: SourceFault = {
  code: 'FAILED',
  message: 'this store is only read',
  remedy: 'keep the past in history.db',
  evidence: [],
};

/** The other side's types see to it that the arguments fit. */
function readerOf(of: HistorySource & Partial<HistoryKeeper>, asked: Asked): Reader {
  const answer = of[asked]?.bind(of) as Reader | undefined;
  return answer ?? (async () => Promise.resolve(err(READ_ONLY)));
}

parentPort?.on('message', (question: Question) => {
  void answerTo(question).then((answer) => {
    parentPort?.postMessage({ id: question.id, answer } satisfies Reply);
    return question.asked === 'close' ? parentPort?.close() : undefined;
  });
});
