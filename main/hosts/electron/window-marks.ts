import { app, nativeImage, type BrowserWindow } from 'electron';
import { badgePixels } from './badge-picture.ts';
import { modeMark, windowTitle, type MarkTone, type ModeMark } from './mode-mark.ts';
import { watchStanding, type Standing } from './standing.ts';
import type { OpenShellPart } from './shell-part.ts';

/** The tone's shape as a picture for the task bar or the tray. */
export function toneImage(tone: MarkTone, size: number): Electron.NativeImage {
  const pixels = Buffer.from(badgePixels(tone, size));
  return nativeImage.createFromBitmap(pixels, { width: size, height: size });
}

const OVERLAY = 16;
const ICON = 64;

/** Title and task-bar badge of the terminal's window: mode and halt, also while the page in it hangs. */
export class WindowMarks {
  readonly #window: () => BrowserWindow | null;
  #shown: { readonly words: string; readonly on: BrowserWindow } | null = null;

  constructor(window: () => BrowserWindow | null) {
    this.#window = window;
  }

  show({ session }: Standing): void {
    const window = this.#window();
    const mark = modeMark(session);
    if (window === null || (this.#shown?.on === window && this.#shown.words === mark.words)) return;
    if (this.#shown?.on !== window) {
      // The page has a title of its own for browsers; here the terminal's own word stands.
      window.on('page-title-updated', (event) => event.preventDefault());
    }
    this.#shown = { words: mark.words, on: window };
    window.setTitle(windowTitle(mark));
    badge(window, mark);
  }
}

/** Each system has its own place for it. */
function badge(window: BrowserWindow, { tone, badge: letters, words }: ModeMark): void {
  if (process.platform === 'darwin') app.dock?.setBadge(letters);
  else if (process.platform === 'win32') window.setOverlayIcon(toneImage(tone, OVERLAY), words);
  else window.setIcon(toneImage(tone, ICON));
}

/** Keeps the mark of the terminal's window in step. */
export const marks: OpenShellPart = ({ link, windows }) => {
  const its = new WindowMarks(() => windows.main);
  return { close: watchStanding(link, (standing) => its.show(standing)) };
};
