import type { Call, Nothing } from './call.ts';

/** How the desktop app behaves on this computer. No strategy and no limit hangs on it. */
export interface DesktopChoices {
  readonly globalStop: boolean;
  readonly startAtLogin: boolean;
  readonly lookForUpdates: boolean;
}

export type DesktopChoice = keyof DesktopChoices;

/** What is told of a choice on the settings page and in docs/settings.md. */
interface DesktopEntry {
  readonly title: string;
  readonly changes: string;
  readonly usual: boolean;
}

/** Each is on or off, holds at once, and is kept in `desktop.json` of the data folder. */
export const DESKTOP_CHOICES: Readonly<Record<DesktopChoice, DesktopEntry>> = {
  globalStop: {
    title: 'Emergency stop from everywhere',
    changes: "The emergency stop's key is heard in every program, also while Kavach hangs or lies hidden.",
    usual: true,
  },
  startAtLogin: {
    title: 'Start at login',
    changes: 'Kavach starts when you log in to this computer: in Paper or Demo, never in Live.',
    usual: false,
  },
  lookForUpdates: {
    title: 'Look for a new version',
    changes: 'Outside of market hours, with nothing open. Nothing is fetched or installed without your yes.',
    usual: true,
  },
};

export const DESKTOP_CHOICE_NAMES = Object.keys(DESKTOP_CHOICES) as readonly DesktopChoice[];

/** The choices of a computer on which nobody has chosen yet. */
export const DESKTOP_DEFAULTS: DesktopChoices = {
  globalStop: DESKTOP_CHOICES.globalStop.usual,
  startAtLogin: DESKTOP_CHOICES.startAtLogin.usual,
  lookForUpdates: DESKTOP_CHOICES.lookForUpdates.usual,
};

/** The desktop app around this terminal. */
export interface DesktopView {
  readonly choices: DesktopChoices;
  /** `refused`: the system did not give the key, because another program has it or none may have one. */
  readonly globalStop: { readonly state: 'off' | 'held' | 'refused'; readonly keys: readonly string[] };
  /** What is known of a new version, in a sentence; null before anything was looked for. */
  readonly update: string | null;
  /** Why a choice does not hold as it should; null where all is well. */
  readonly problem: string | null;
}

/** Null where the screen is not the desktop app's. */
export interface DesktopSlice {
  readonly desktop: DesktopView | null;
}

export const NO_DESKTOP: DesktopSlice = { desktop: null };

export interface DesktopCommands {
  'desktop.choose': Call<DesktopChoices, Nothing>;
}
