import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { HistoryKeeper, HistorySource, SourceFault } from '../../ports/history-source.ts';
import type { HistoryAddress } from './history-address.ts';
import type { Answer, Arguments, Asked, Question, Reply } from './history-words.ts';

type Settle = (answer: Result<unknown, SourceFault>) => void;

const ENDED: SourceFault = {
  code: 'FAILED',
  message: 'the thread that reads history has ended',
  remedy: 'try again; where it stays so, start Kavach again',
  evidence: [],
};

/** A store of history in a thread of its own. Every question settles, also when the thread dies. */
export class HistoryThread implements HistorySource, HistoryKeeper {
  readonly name: string;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Settle>();
  /** Of answers that are on their way. */
  readonly #parts = new Map<number, readonly (readonly unknown[])[]>();
  #asked = 0;
  #over: SourceFault | null = null;

  constructor(name: string, address: HistoryAddress) {
    this.name = name;
    this.#worker = new Worker(new URL('./main.ts', import.meta.url), { workerData: address });
    this.#worker.on('message', (reply: Reply) => this.#take(reply));
    this.#worker.on('error', (error: Error) =>
      this.#end({ ...ENDED, message: `${ENDED.message}: ${error.message}` }),
    );
    this.#worker.on('exit', () => this.#end(ENDED));
    // An idle thread keeps no process alive; one that is waited for does, by its answer.
    this.#worker.unref();
  }

  /** Whether it has ended, and answers nothing any more. */
  get isOver(): boolean {
    return this.#over !== null;
  }

  readonly check: HistorySource['check'] = () => this.#ask('check', []);
  readonly list: HistorySource['list'] = () => this.#ask('list', []);
  readonly starts: HistorySource['starts'] = (series) => this.#ask('starts', [series]);
  readonly bars: HistorySource['bars'] = (...args) => this.#ask('bars', args);
  readonly daily: HistorySource['daily'] = (...args) => this.#ask('daily', args);
  readonly dailyDates: HistorySource['dailyDates'] = (series) => this.#ask('dailyDates', [series]);
  readonly prices: HistorySource['prices'] = (...args) => this.#ask('prices', args);

  readonly keep: HistoryKeeper['keep'] = (past) => this.#ask('keep', [past]);

  async close(): Promise<void> {
    if (this.#over === null) await this.#post('close', []);
    await this.#worker.terminate();
  }

  async #ask<K extends Asked>(asked: K, args: Arguments<K>): Promise<Answer<K>> {
    return (await this.#post(asked, args)) as Answer<K>;
  }

  async #post(asked: Question['asked'], args: readonly unknown[]): Promise<Result<unknown, SourceFault>> {
    if (this.#over !== null) return err(this.#over);
    this.#asked += 1;
    const id = this.#asked;
    this.#worker.ref();
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#worker.postMessage({ id, asked, args } satisfies Question);
    });
  }

  #take(reply: Reply): void {
    const { id } = reply;
    const before = this.#parts.get(id) ?? [];
    if ('part' in reply) {
      this.#parts.set(id, [...before, reply.part]);
      return;
    }
    const { answer } = reply;
    this.#parts.delete(id);
    const whole = answer.ok && before.length > 0 ? ok([...before, answer.value].flat()) : answer;
    this.#settle(id, whole);
  }

  #settle(id: number, answer: Result<unknown, SourceFault>): void {
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#worker.unref();
  }

  #end(fault: SourceFault): void {
    this.#over ??= fault;
    for (const settle of this.#waiting.values()) settle(err(this.#over));
    this.#waiting.clear();
    this.#parts.clear();
  }
}
