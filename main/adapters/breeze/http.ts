import { err, type Result } from '../../../shared/units/index.ts';
import type { RealTime } from '../../ports/real-time.ts';
import {
  answerOf,
  configOf,
  faultOf,
  type HttpAnswer,
  type HttpFault,
  type HttpRequest,
} from './http-axios.ts';
import { sdkAxios } from './sdk.ts';

const CLOSED: HttpFault = { code: 'CLOSED', detail: 'closed' };
/**
 * Calls over the SDK's own axios. Every promise settles, at the latest with its time-out, and none rejects. An answer
 * is given as it is, whatever its status. No redirect is followed and no proxy of the environment used: both would
 * carry the session elsewhere.
 */
export class Http {
  readonly #realTime: RealTime;
  #closed = false;
  readonly #running = new Set<(fault: HttpFault) => void>();

  constructor(realTime: RealTime) {
    this.#realTime = realTime;
  }

  async get(request: HttpRequest): Promise<Result<HttpAnswer, HttpFault>> {
    if (this.#closed) return err(CLOSED);
    const { timeoutMs } = request;
    const abort = new AbortController();
    return new Promise((resolve) => {
      const settle = (result: Result<HttpAnswer, HttpFault>): void => {
        stopTimer();
        this.#running.delete(give);
        resolve(result);
        abort.abort();
      };
      const give = (fault: HttpFault): void => settle(err(fault));
      const stopTimer = this.#realTime.after(timeoutMs, () => {
        give({ code: 'TIMEOUT', detail: `no answer within ${timeoutMs / 1_000} s` });
      });
      this.#running.add(give);
      sdkAxios(configOf(request, abort.signal)).then(
        (response) => settle(answerOf(response)),
        (error: unknown) => settle(err(faultOf(error))),
      );
    });
  }

  /** Ends every running call with CLOSED, and every later one. */
  close(): void {
    this.#closed = true;
    for (const give of this.#running) give(CLOSED);
  }
}
