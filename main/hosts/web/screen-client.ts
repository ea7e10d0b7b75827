import type { CommandError, HostFrame } from '../../../shared/contract/index.ts';
import type { Result } from '../../../shared/units/index.ts';
import { ScreenCalls } from '../screen-calls.ts';
import { ScreenState } from '../screen-state.ts';
import { WrittenJson } from '../written-json.ts';
import { readScreenFrame } from './screen-frame.ts';
import type { TerminalLink } from '../terminal-link.ts';

/** What is used of a socket. */
export interface ScreenSocket {
  readonly bufferedAmount: number;
  send(text: string | Uint8Array): void;
  close(code: number, reason: string): void;
}

const POLICY_VIOLATION = 1008;

/** One connected screen: state out, commands in. */
export class ScreenClient {
  readonly #socket: ScreenSocket;
  readonly #state: ScreenState;
  readonly #calls: ScreenCalls;

  constructor(link: TerminalLink, socket: ScreenSocket) {
    this.#socket = socket;
    this.#calls = new ScreenCalls(link);
    this.#state = new ScreenState(link, socket);
    this.#state.begin();
  }

  receive(text: string): void {
    const frame = readScreenFrame(text);
    if (frame === null) {
      this.#socket.close(POLICY_VIOLATION, 'not a frame of the contract');
      return;
    }
    if (frame.type === 'resync') this.#state.begin();
    else this.#command(frame.call, frame.name, frame.args);
  }

  close(): void {
    this.#state.close();
  }

  #command(call: number, name: string, args: unknown): void {
    this.#calls.give(name, args, (result: Result<unknown, CommandError>) => {
      if (result.ok && result.value instanceof WrittenJson) this.#socket.send(written(call, result.value));
      else this.#send({ type: 'answer', call, result });
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
