import type { AccountsSlice } from '../../shared/contract/index.ts';
import { ok, type Result } from '../../shared/units/index.ts';
import type { DataFolder } from '../adapters/sqlite/data-folder.ts';
import type { Desktop } from '../ports/desktop.ts';
import { SwitchableLink, type TerminalLink } from './terminal-link.ts';
import type { Rehearsal } from './trading/rehearsal.ts';
import { forkedWatchdog, type BeginWatchdog } from './trading/begin-watchdog.ts';

export type OpenMode = 'demo' | 'paper';

export interface OpenTerminalOptions {
  readonly folder: DataFolder;
  readonly mode: OpenMode;
  readonly demo: { readonly scenario: string | null; readonly seed: number | null; readonly speed: number };
  readonly rehearsal: Rehearsal | null;
  readonly version: string;
  readonly callbacks: () => AccountsSlice['callbacks'];
  readonly say: (text: string) => void;
  /** The desktop app around the terminal, where there is one. */
  readonly desktop?: Desktop;
  /** How the watchdog's process is begun; usually a fork of this one's runtime. */
  readonly beginWatchdog?: BeginWatchdog;
}

interface Opened {
  readonly link: TerminalLink;
  /** The machine was asleep until now. */
  readonly woke: () => void;
  readonly close: () => void;
}

type Leave = (to: OpenMode) => boolean;
type Opener = (options: OpenTerminalOptions, leave: Leave) => Result<Opened, string>;

/** Each mode loads its own parts only: Demo does not wait for the brokers' SDKs. */
async function openerOf(mode: OpenMode): Promise<Opener> {
  if (mode === 'demo') {
    const { openDemo } = await import('./demo/open-demo.ts');
    return (options, leave) => openDemo({ ...options, ...options.demo, leave });
  }
  const { openTrading } = await import('./trading/open-trading.ts');
  return (options, leave) =>
    openTrading({ ...options, watched: options.beginWatchdog ?? forkedWatchdog, leave });
}

/** The terminal of a process: Demo, or paper and live. The screen can have one put in the other's place. */
export async function openTerminal(options: OpenTerminalOptions): Promise<Result<Opened, string>> {
  const { folder, mode, say } = options;
  let isBusy = false;
  const leaveFrom =
    (from: OpenMode, open: Opener): Leave =>
    (to) => {
      if (to === from || isBusy) return false;
      isBusy = true;
      // Afterwards: the terminal that is asked is within its answer now.
      setImmediate(() => void replace(from, open, to));
      return true;
    };
  const opener = await openerOf(mode);
  const first = opener(options, leaveFrom(mode, opener));
  if (!first.ok) return first;
  let current = first.value;
  const link = new SwitchableLink(current.link);
  const replace = async (from: OpenMode, reopen: Opener, to: OpenMode): Promise<void> => {
    const open = await openerOf(to);
    // Ended while the parts of the other mode were loaded.
    if (!isBusy) return;
    current.close();
    const next = open(options, leaveFrom(to, open));
    if (next.ok) current = next.value;
    else {
      say(`${next.error}\nGoing on in ${from}.`);
      const back = reopen(options, leaveFrom(from, reopen));
      if (!back.ok) throw new Error(`neither mode can be opened in ${folder.path}: ${back.error}`);
      current = back.value;
    }
    isBusy = false;
    link.replace(current.link);
  };
  return ok({
    link,
    woke: () => current.woke(),
    close() {
      isBusy = false;
      current.close();
    },
  });
}
