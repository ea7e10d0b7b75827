import type { IpcMain } from 'electron';
import { carrying } from './carrying.ts';
import { Emitter, Preventable } from './emitter.ts';
import type { Frame } from './frames.ts';
import { refusing } from './refusing.ts';

type Handler = Parameters<IpcMain['handle']>[1];

/** Every channel is the app's own. */
class StandInIpc extends Emitter implements Pick<IpcMain, 'handle' | 'handleOnce' | 'removeHandler'> {
  readonly handlers = new Map<string, Handler>();

  constructor() {
    super('IpcMain');
    // Channels are not events of electron's: all are known.
    this.removeAllListeners('newListener');
  }

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args: unknown[]) => {
      this.handlers.delete(channel);
      return handler(event, ...args) as unknown;
    });
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }
}

const ipc = new StandInIpc();

export const ipcMain = refusing('ipcMain', ipc);

/** One message of a page. */
export interface Letter {
  readonly kind: 'send' | 'invoke';
  readonly channel: string;
  readonly args: string;
  readonly sender: object;
  readonly senderFrame: Frame | null;
  readonly reply: (channel: string, ...args: unknown[]) => void;
  readonly answer: (failed: string | null, value: string) => void;
}

const carrier = carrying();

/** Brings a message of a page to the app, as from that frame. */
export async function deliverLetter(letter: Letter): Promise<void> {
  const { kind, channel, sender, senderFrame, reply } = letter;
  const args = carrier.unpack(letter.args) as unknown[];
  const { processId = 0, routingId = 0 } = senderFrame ?? {};
  const facts = { type: 'frame', sender, senderFrame, processId, frameId: routingId, reply, ports: [] };
  const event = refusing(`the event of '${channel}'`, Object.assign(new Preventable(), facts)) as never;
  if (kind === 'send') {
    ipc.emit(channel, event, ...args);
    return;
  }
  const handler = ipc.handlers.get(channel);
  if (handler === undefined) {
    const message = `No handler registered for '${channel}'`;
    letter.answer(`Error invoking remote method '${channel}': Error: ${message}`, '');
    return;
  }
  try {
    letter.answer(null, carrier.pack(await (handler(event, ...args) as unknown)));
  } catch (error) {
    letter.answer(`Error invoking remote method '${channel}': ${String(error)}`, '');
  }
}
