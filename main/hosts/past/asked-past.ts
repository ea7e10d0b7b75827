import type { MessagePort } from 'node:worker_threads';
import type { PastMarket } from '../../ports/past-market.ts';
import type { ImportTask, PastQuestion, PastReply } from './import-task.ts';

/** A vendor's past as a thread has it: the terminal's own client is asked, and counts its calls. */
export function askedPast(
  port: MessagePort,
  { vendor, daysAtOnce }: NonNullable<ImportTask['breeze']>,
): PastMarket {
  const waiting = new Map<number, (answer: PastReply['answer']) => void>();
  let asked = 0;
  port.on('message', ({ id, answer }: PastReply) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  const ask = async (question: (id: number) => PastQuestion): Promise<PastReply['answer']> => {
    asked += 1;
    const id = asked;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      port.postMessage(question(id));
    });
  };
  // The other side answers each question with what belongs to it.
  return {
    vendor,
    daysAtOnce,
    minutes: async (...args) =>
      (await ask((id) => ({ kind: 'ask', id, asked: 'minutes', args }))) as Awaited<
        ReturnType<PastMarket['minutes']>
      >,
    daily: async (...args) =>
      (await ask((id) => ({ kind: 'ask', id, asked: 'daily', args }))) as Awaited<
        ReturnType<PastMarket['daily']>
      >,
  };
}
