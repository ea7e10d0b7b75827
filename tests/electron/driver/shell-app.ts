import type { Page } from '@playwright/test';
import type * as Electron from 'electron';

/** What the desktop knows beside electron; of the stand-in alone. */
export interface Desktop {
  readonly noted: readonly { readonly part: string; readonly what: string; readonly with: unknown }[];
  pressAnywhere(accelerator: string): boolean;
  /** A message of a page, as from a frame that no page here has. */
  callFrom(
    sender: object,
    senderFrame: object | null,
    channel: string,
    args: readonly unknown[],
  ): Promise<unknown>;
  isKeptAwake(): boolean;
  trays(): readonly {
    readonly toolTip: string;
    readonly title: string;
    readonly menu: Electron.Menu | null;
  }[];
}

/** Given to a function that runs in the app's own main process. */
export type Parts = typeof Electron & { readonly desktop: Desktop };

/** The shell as it runs: under the stand-in, or on electron's own runtime. */
export interface ShellApp {
  readonly on: 'stand-in' | 'electron';
  /** Runs a function, by its text, in the main process. */
  evaluate<R>(asked: (parts: Parts) => R | Promise<R>): Promise<R>;
  evaluate<R, A>(asked: (parts: Parts, given: A) => R | Promise<R>, given: A): Promise<R>;
  /** The page of the window whose address contains this; waits for it. */
  window(address?: string): Promise<Page>;
  /** What the main process said on standard error. */
  said(): string;
  /** Settles with the exit code. */
  readonly ended: Promise<number | null>;
  /** Ends it, however it stands. */
  end(): Promise<void>;
}

export interface Launch {
  /** The main process's file; of the stand-in alone, and usually the one that was built here. */
  readonly main?: string;
  /** After the program's name. */
  readonly args: readonly string[];
  /** A folder of the test's own. */
  readonly home: string;
  /** What the machine is like; of the stand-in alone. */
  readonly machine?: {
    readonly displays?: readonly { x: number; y: number; width: number; height: number }[];
    readonly taken?: readonly string[];
    readonly noKeyring?: boolean;
    readonly outside?: Readonly<Record<string, string>>;
  };
}
