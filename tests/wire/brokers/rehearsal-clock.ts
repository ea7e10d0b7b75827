import type { ServerResponse } from 'node:http';
import { Pacer, PACER_HOST, type VirtualTime } from '../../../main/adapters/time/index.ts';

const EACH_MS = 1_000;

/** The simulated clock as others follow it: a line at once, once a real second, and on each change of speed. */
export class RehearsalClock {
  readonly #time: VirtualTime;
  #pacer: Pacer | null;
  readonly #listeners = new Set<ServerResponse>();
  readonly #timer: NodeJS.Timeout;

  /** `speed` null: somebody else moves the time, until a speed is set. */
  constructor(time: VirtualTime, speed: number | null) {
    this.#time = time;
    this.#pacer = speed === null ? null : pacerOf(time, speed);
    this.#timer = setInterval(() => this.#tell(), EACH_MS);
  }

  start(): void {
    this.#pacer?.start();
  }

  speed(): number {
    return this.#pacer?.speed() ?? 0;
  }

  setSpeed(speed: number): void {
    if (this.#pacer === null) {
      this.#pacer = pacerOf(this.#time, speed);
      this.#pacer.start();
    } else this.#pacer.setSpeed(speed);
    this.#tell();
  }

  /** Keeps a response open and writes the clock to it. */
  follow(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
    this.#listeners.add(response);
    response.once('close', () => this.#listeners.delete(response));
    response.write(this.#line());
  }

  close(): void {
    clearInterval(this.#timer);
    this.#pacer?.stop();
    for (const response of this.#listeners) response.end();
  }

  #tell(): void {
    for (const response of this.#listeners) response.write(this.#line());
  }

  #line(): string {
    return `${JSON.stringify({ at: this.#time.now(), speed: this.speed() })}\n`;
  }
}

function pacerOf(time: VirtualTime, speed: number): Pacer {
  return new Pacer({ time, host: PACER_HOST, speed, hurryTo: null });
}
