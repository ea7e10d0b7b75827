import { pressAnywhere } from './global-shortcut.ts';
import { standInOptions } from './options.ts';
import { isKeptAwake } from './power.ts';
import { trays } from './tray.ts';
import { deliverLetter } from './ipc-main.ts';
import { carrying } from './carrying.ts';
import type { Frame } from './frames.ts';
import { noted } from './noted.ts';

// Where the test sits: it sends the text of a function, which is given `electron`, as Playwright does with the real
// runtime; and, of the stand-in alone, what a desktop knows and electron does not tell.

interface Question {
  readonly kind: 'evaluate';
  readonly id: number;
  readonly text: string;
  readonly given: unknown;
}

const carrier = carrying();

/** A message of a page, as from a frame that no page here has. */
async function callFrom(
  sender: object,
  senderFrame: Frame | null,
  channel: string,
  args: unknown[],
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    void deliverLetter({
      kind: 'invoke',
      channel,
      args: carrier.pack(args),
      sender,
      senderFrame,
      reply: () => undefined,
      answer: (failed, value) =>
        failed === null ? resolve(carrier.unpack(value)) : reject(new Error(failed)),
    });
  });
}

/** Beside electron itself. */
const desktop = {
  callFrom,
  noted,
  pressAnywhere,
  isKeptAwake,
  trays: () => [...trays],
};

type Asked = (parts: object, given: unknown) => unknown;

async function answer({ id, text, given }: Question): Promise<void> {
  try {
    // A function of the test's own, in the process that it is about.
    // oxlint-disable-next-line no-eval
    const asked = (0, eval)(`(${text})`) as Asked;
    // Not before the app itself has asked for it: its life begins with that.
    const electron = await import('./electron.ts');
    const value = await asked({ ...electron, desktop }, given);
    process.send?.({ kind: 'answer', id, value });
  } catch (error) {
    process.send?.({
      kind: 'answer',
      id,
      failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

// The watchdog is a second start of the app, by the app: its line is to its parent, and nobody sits there.
if (process.ppid === standInOptions.driver) {
  process.on('message', (message: unknown) => {
    if (typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'evaluate') {
      void answer(message as Question);
    }
  });
  // The app's life is not the test's: it ends when it ends, and at the latest with the test.
  process.channel?.unref();
  process.on('disconnect', () => process.exit(1));
}
