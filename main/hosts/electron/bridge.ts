import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import { z } from 'zod';
import {
  commandChannel,
  HEARD_CHANNEL,
  KEYS_CHANNEL,
  LISTEN_CHANNEL,
  type BridgeAnswer,
} from '../../../shared/contract/bridge.ts';
import type { CommandError, CommandName } from '../../../shared/contract/index.ts';
import type { ActionId } from '../../../shared/keyboard/action-id.ts';
import { ACTION_TITLES } from '../../../shared/keyboard/action-menus.ts';
import { isKeyText } from '../../../shared/keyboard/key-text.ts';
import type { OwnKeys } from '../../../shared/keyboard/keys-in-force.ts';
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
  /** The user's own keys have come from a screen. */
  readonly keysAre: (own: OwnKeys) => void;
  /** Refusals are told here. */
  readonly say: (text: string) => void;
}

type Sent = Pick<IpcMainEvent | IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

const ownKeys: z.ZodType<OwnKeys> = z.partialRecord(
  z.enum(Object.keys(ACTION_TITLES) as ActionId[]),
  z.string().max(60).refine(isKeyText),
);

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
    const { ipc, link, keysAre, say } = parts;
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
    ipc.on(KEYS_CHANNEL, (event, own: unknown) => {
      if (!this.#isOwn(event, KEYS_CHANNEL)) return;
      const read = ownKeys.safeParse(own);
      if (read.success) keysAre(read.data);
      else say(`Refused: ${KEYS_CHANNEL} with keys that are none.`);
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
