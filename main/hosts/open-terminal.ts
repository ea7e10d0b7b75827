import type { AccountsSlice } from '../../shared/contract/index.ts';
import { ok, type Result } from '../../shared/units/index.ts';
import type { DataFolder } from '../adapters/sqlite/data-folder.ts';
import { openDemo } from './demo/open-demo.ts';
import { SwitchableLink, type TerminalLink } from './terminal-link.ts';
import { openTrading } from './trading/open-trading.ts';
import type { Rehearsal } from './trading/rehearsal.ts';

export type OpenMode = 'demo' | 'paper';

export interface OpenTerminalOptions {
  readonly folder: DataFolder;
  readonly mode: OpenMode;
  readonly demo: { readonly scenario: string | null; readonly seed: number | null; readonly speed: number };
  readonly rehearsal: Rehearsal | null;
  readonly version: string;
  readonly callbacks: () => AccountsSlice['callbacks'];
  readonly say: (text: string) => void;
}

interface Opened {
  readonly link: TerminalLink;
  readonly close: () => void;
}

/** The terminal of a process: Demo, or paper and live. The screen can have one put in the other's place. */
export function openTerminal(options: OpenTerminalOptions): Result<Opened, string> {
  const { folder, say } = options;
  const open = (mode: OpenMode): Result<Opened, string> =>
    mode === 'demo'
      ? openDemo({ ...options, ...options.demo, leave: leaveFrom('demo') })
      : openTrading({ ...options, watched: true, leave: leaveFrom('paper') });
  const leaveFrom =
    (from: OpenMode) =>
    (to: OpenMode): boolean => {
      if (to === from) return false;
      // Afterwards: the terminal that is asked is within its answer now.
      setImmediate(() => replace(from, to));
      return true;
    };
  const first = open(options.mode);
  if (!first.ok) return first;
  let current = first.value;
  const link = new SwitchableLink(current.link);
  const replace = (from: OpenMode, to: OpenMode): void => {
    current.close();
    const next = open(to);
    if (next.ok) current = next.value;
    else {
      say(`${next.error}\nGoing on in ${from}.`);
      const back = open(from);
      if (!back.ok) throw new Error(`neither mode can be opened in ${folder.path}: ${back.error}`);
      current = back.value;
    }
    link.replace(current.link);
  };
  return ok({ link, close: () => current.close() });
}
