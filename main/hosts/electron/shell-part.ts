import type { OwnKeys } from '../../../shared/keyboard/keys-in-force.ts';
import type { LoginCallbacks } from '../login-callbacks.ts';
import type { TerminalLink } from '../terminal-link.ts';
import type { DesktopDesk } from './desktop-desk.ts';
import type { Windows } from './windows.ts';

// What the desktop has beside its window: menu, tray, shortcuts, login windows and the like. Each part is a file of its
// own here: a function that is given the shell once the terminal is open and Electron is ready, before the window is
// shown, and returns what it wants to have a say in. It becomes a part by its name in SHELL_PARTS (`shell-parts.ts`). What a part decides
// stands apart from `electron`, in a file that a test can read.

/** What every part is given. */
export interface Shell {
  /** The terminal that runs in this process; stays the same when Demo and trading change places. */
  readonly link: TerminalLink;
  /** The data folder. */
  readonly folder: string;
  readonly version: string;
  readonly windows: Windows;
  /** Where a login may lead back to. */
  readonly callbacks: LoginCallbacks;
  /** The user's choices for the app on this computer. */
  readonly desktop: DesktopDesk;
  /** The machine was asleep until now. */
  readonly woke: () => void;
  /** A line for the log. */
  readonly say: (text: string) => void;
  /** Ends the app as the user's own wish does: parts may object. */
  readonly quit: () => void;
}

/** Every hook may be left out. */
export interface ShellPart {
  /** Asked before the terminal's window closes, also when the app is to end; one false keeps it open. */
  readonly mayClose?: () => boolean;
  /** The screen wants this page opened, outside of its own windows; true when this part did so, and no other is asked. */
  readonly openOutside?: (address: string) => boolean;
  /** The user's own keys have come from the screen. */
  readonly keysAre?: (own: OwnKeys) => void;
  /** The app ends; the terminal is still open. */
  readonly close?: () => void;
}

export type OpenShellPart = (shell: Shell) => ShellPart;
