import type { CommandError, HostFrame, SliceName, Slices } from '../../../shared/contract/index.ts';
import { err, type Result } from '../../../shared/units/index.ts';
import { WrittenJson } from '../written-json.ts';
import { readScreenFrame } from './screen-frame.ts';
import type { TerminalLink } from '../terminal-link.ts';

/** What is used of a socket. */
export interface ScreenSocket {
  readonly bufferedAmount: number;
  send(text: string | Uint8Array): void;
  close(code: number, reason: string): void;
}

/** Above it the screen is not keeping up: it gets the newest state when it has read what it was sent. */
const BEHIND_BYTES = 1024 * 1024;
const CALLS_MAX = 64;
const POLICY_VIOLATION = 1008;

/** One connected screen: state out, commands in. What a slow one misses is replaced by newer state, never queued. */
export class ScreenClient {
  readonly #link: TerminalLink;
  readonly #socket: ScreenSocket;
  readonly #missed = new Set<SliceName>();
  #missedFull = false;
  #version = 0;
  #calls = 0;
  #unsubscribe: () => void = () => undefined;

  constructor(link: TerminalLink, socket: ScreenSocket) {
    this.#link = link;
    this.#socket = socket;
    this.#begin();
  }

  receive(text: string): void {
    const frame = readScreenFrame(text);
    if (frame === null) {
      this.#socket.close(POLICY_VIOLATION, 'not a frame of the contract');
      return;
    }
    if (frame.type === 'resync') this.#begin();
    else this.#command(frame.call, frame.name, frame.args);
  }

  close(): void {
    this.#unsubscribe();
  }

  /** Subscribing sends everything first. */
  #begin(): void {
    this.#unsubscribe();
    this.#unsubscribe = this.#link.subscribe((slices, full) => this.#deliver(slices, full));
  }

  #deliver(slices: Partial<Slices>, full: boolean): void {
    if (this.#socket.bufferedAmount > BEHIND_BYTES) {
      for (const name of Object.keys(slices) as SliceName[]) this.#missed.add(name);
      this.#missedFull ||= full;
      return;
    }
    const caughtUp = Object.fromEntries([...this.#missed].map((name) => [name, this.#link.slice(name)]));
    this.#version += 1;
    const whole = full || this.#missedFull;
    this.#missed.clear();
    this.#missedFull = false;
    this.#send({ type: 'state', version: this.#version, full: whole, slices: { ...caughtUp, ...slices } });
  }

  #command(call: number, name: string, args: unknown): void {
    const answer = (result: Result<unknown, CommandError>): void => {
      if (result.ok && result.value instanceof WrittenJson) this.#socket.send(written(call, result.value));
      else this.#send({ type: 'answer', call, result });
    };
    if (this.#calls >= CALLS_MAX) {
      answer(
        err({
          code: 'NOT_NOW',
          message: `${CALLS_MAX} commands are being worked on; wait for their answers.`,
        }),
      );
      return;
    }
    this.#calls += 1;
    this.#link.command(name, args, 'screen', (result) => {
      this.#calls -= 1;
      answer(result);
    });
  }

  #send(frame: HostFrame): void {
    this.#socket.send(JSON.stringify(frame));
  }
}

/** The frame of an answer around a value that is JSON already. */
function written(call: number, { json }: WrittenJson<unknown>): Uint8Array {
  const head = `{"type":"answer","call":${call},"result":{"ok":true,"value":`;
  return Buffer.concat([Buffer.from(head), json, Buffer.from('}}')]);
}
