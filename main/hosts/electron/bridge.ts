import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import { z } from 'zod';
import {
  commandChannel,
  HEARD_CHANNEL,
  LISTEN_CHANNEL,
  NOTIFY_CHANNEL,
  type BridgeAnswer,
} from '../../../shared/contract/bridge.ts';
import type { CommandError, CommandName } from '../../../shared/contract/index.ts';
import { err, type Result } from '../../../shared/units/index.ts';
import { commandSchemas, readArgs } from '../../terminal/commands/schemas.ts';
import type { TerminalLink } from '../terminal-link.ts';
import { WrittenJson } from '../written-json.ts';
import { ListeningWindows } from './listening-windows.ts';
import { senderFault } from './own-sender.ts';

interface BridgeParts {
  readonly ipc: Pick<IpcMain, 'handle' | 'on'>;
  readonly link: TerminalLink;
  /** Whether this is a window that shows the screen. */
  readonly isOwn: (sender: WebContents) => boolean;
  readonly notify: (title: string, text: string, stays: boolean) => void;
  /** Refusals are told here. */
  readonly say: (text: string) => void;
}

type Sent = Pick<IpcMainEvent | IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

const notice = z.tuple([z.string().max(200), z.string().max(2_000), z.boolean()]);

const FOREIGN: CommandError = { code: 'FAILED', message: 'This page may not speak to Kavach.' };

function answered(result: Result<unknown, CommandError>): BridgeAnswer {
  return result.ok && result.value instanceof WrittenJson ? { ok: true, json: result.value.json } : result;
}

/**
 * The main process's end of the bridge: a channel for each command of the contract, and the state pushed to each window
 * as the web host pushes it over a socket. Who calls is checked on every call, and so is what is said.
 */
export class Bridge {
  readonly #parts: BridgeParts;
  readonly #windows: ListeningWindows;

  constructor(parts: BridgeParts) {
    this.#parts = parts;
    const { ipc, link, notify, say } = parts;
    this.#windows = new ListeningWindows(link);
    for (const name of Object.keys(commandSchemas) as CommandName[]) {
      ipc.handle(commandChannel(name), async (event, args: unknown) => this.#command(event, name, args));
    }
    ipc.on(LISTEN_CHANNEL, (event) => {
      if (this.#isOwn(event, LISTEN_CHANNEL)) this.#windows.begin(event.sender);
    });
    ipc.on(HEARD_CHANNEL, (event) => {
      if (this.#isOwn(event, HEARD_CHANNEL)) this.#windows.heard(event.sender);
    });
    ipc.on(NOTIFY_CHANNEL, (event, ...told: unknown[]) => {
      if (!this.#isOwn(event, NOTIFY_CHANNEL)) return;
      const read = notice.safeParse(told);
      if (read.success) notify(...read.data);
      else say(`Refused: ${NOTIFY_CHANNEL} with arguments that it does not have.`);
    });
  }

  /** Nothing is sent to the windows any more. */
  close(): void {
    this.#windows.close();
  }

  #isOwn({ sender, senderFrame }: Sent, channel: string): boolean {
    const fault = senderFault(senderFrame, this.#parts.isOwn(sender));
    if (fault !== null) this.#parts.say(`Refused: ${channel} ${fault}.`);
    return fault === null;
  }

  async #command(event: Sent, name: CommandName, args: unknown): Promise<BridgeAnswer> {
    const channel = commandChannel(name);
    if (!this.#isOwn(event, channel)) return err(FOREIGN);
    const read = readArgs(name, args);
    if (!read.ok) {
      this.#parts.say(`Refused: ${channel}: ${read.error.message}`);
      return read;
    }
    return new Promise((resolve) => {
      this.#windows.callsOf(event.sender).give(name, read.value, (result) => resolve(answered(result)));
    });
  }
}
