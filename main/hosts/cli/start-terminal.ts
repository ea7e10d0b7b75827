import { ok, type Result } from '../../../shared/units/index.ts';
import type { DataFolder } from '../../adapters/sqlite/data-folder.ts';
import { LoginCallbacks } from '../login-callbacks.ts';
import { openTerminal, type OpenMode, type OpenTerminalOptions } from '../open-terminal.ts';
import { packageVersion } from '../package-version.ts';
import type { TerminalLink } from '../terminal-link.ts';
import { claimFolder } from '../trading/rehearsal-folder.ts';
import { joinRehearsal, type Rehearsal } from '../trading/rehearsal.ts';
import { usualKeeper } from '../secrets/keepers.ts';
import { openSecrets } from '../secrets/open-secrets.ts';
import { sealPlain } from '../secrets/seal-elsewhere.ts';
import type { CliIo } from './io.ts';
import type { ServeOptions } from './serve-options.ts';

/** A terminal that runs in this process. */
export interface Started {
  readonly link: TerminalLink;
  readonly rehearsal: Rehearsal | null;
  readonly callbacks: LoginCallbacks;
  /** The machine was asleep until now. */
  readonly woke: () => void;
  readonly close: () => void;
}

/** Paper where there is something to log in with, Demo on a fresh machine (product.md 2). */
function usualMode(folder: DataFolder): OpenMode {
  const secrets = openSecrets(folder.path);
  if (!secrets.ok) return 'demo';
  const { locked, store } = secrets.value;
  return locked !== null || store.read('breeze.key') !== null ? 'paper' : 'demo';
}

/** Starts a terminal in an opened data folder; `around` is what a desktop app adds. The error is text for a person. */
export async function startTerminal(
  options: ServeOptions,
  folder: DataFolder,
  io: CliIo,
  around: Pick<OpenTerminalOptions, 'desktop' | 'beginWatchdog'> = {},
): Promise<Result<Started, string>> {
  const claimed = claimFolder(folder.path, options.rehearsal);
  if (!claimed.ok) return claimed;
  const rehearsal = options.rehearsal === null ? ok(null) : await joinRehearsal(options.rehearsal);
  if (!rehearsal.ok) return rehearsal;
  if (options.rehearsal === null) {
    const sealed = sealPlain(folder.path, usualKeeper());
    if (!sealed.ok) io.err(`The keys stay as they are: ${sealed.error}\n`);
    else if (sealed.value) io.err('The keys were not encrypted; they are sealed now.\n');
  }
  const kept = openSecrets(folder.path);
  if (kept.ok && kept.value.locked !== null) io.err(`${kept.value.locked} Nobody is logged in.\n`);
  const callbacks = new LoginCallbacks();
  const { scenario, seed, speed } = options;
  const opened = await openTerminal({
    ...around,
    folder,
    mode: options.mode ?? usualMode(folder),
    demo: { scenario, seed, speed },
    rehearsal: rehearsal.value,
    version: packageVersion(),
    callbacks: () => callbacks.known(),
    say: (text) => io.err(`${text}\n`),
  });
  if (!opened.ok) {
    rehearsal.value?.close();
    return opened;
  }
  const { link, woke, close } = opened.value;
  return ok({
    link,
    woke,
    callbacks,
    rehearsal: rehearsal.value,
    close: () => {
      close();
      rehearsal.value?.close();
    },
  });
}
