import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { HistoryKeeper, HistorySource, SourceFault } from '../../ports/history-source.ts';
import { openSource, type HistoryAddress } from './history-address.ts';
import { ROWS_A_PART, type Asked, type Question, type Reply } from './history-words.ts';

// Reads a store of history in a thread of its own: years of bars take their time, and nobody who trades waits for them.

const BREATH_MS = 4;

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

/** With a breath between two parts: what comes at once is unpacked at once. */
async function tell(id: number, answer: Result<unknown, SourceFault>): Promise<void> {
  const post = (reply: Reply): void => parentPort?.postMessage(reply);
  if (!answer.ok || !Array.isArray(answer.value) || answer.value.length <= ROWS_A_PART) {
    post({ id, answer });
    return;
  }
  const rows = answer.value as readonly unknown[];
  const last = rows.length - (rows.length % ROWS_A_PART);
  for (let at = 0; at < last; at += ROWS_A_PART) {
    post({ id, part: rows.slice(at, at + ROWS_A_PART) });
    await setTimeout(BREATH_MS);
  }
  post({ id, answer: ok(rows.slice(last)) });
}

async function answered(question: Question): Promise<void> {
  await tell(question.id, await answerTo(question));
  if (question.asked === 'close') parentPort?.close();
}

parentPort?.on('message', (question: Question) => {
  void answered(question);
});
