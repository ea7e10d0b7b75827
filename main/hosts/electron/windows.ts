import { BrowserWindow, type WebContents } from 'electron';
import { SCREEN_ORIGIN } from '../../../shared/contract/bridge.ts';
import { confine } from './confine.ts';
import { reloadAfterCrash } from './reload-after-crash.ts';
import { keepPlace, readPlace } from './window-memory.ts';
import { windowOptions } from './window-options.ts';
import { placeOnScreens, SMALLEST } from './window-place.ts';
import { workingAreas } from './working-areas.ts';

interface WindowParts {
  /** The data folder, which remembers where the window stood. */
  readonly folder: string;
  /** The built preload. */
  readonly preload: string;
  /** Whether the window may be closed now; false keeps it open. */
  readonly mayClose: () => boolean;
  readonly outside: (address: string) => void;
  readonly say: (text: string) => void;
}

/** The terminal's window, and those of single panels. All of them show our screen and are confined to it. */
export class Windows {
  readonly #parts: WindowParts;
  readonly #own = new Set<WebContents>();
  readonly #panels = new Set<BrowserWindow>();
  #main: BrowserWindow | null = null;

  constructor(parts: WindowParts) {
    this.#parts = parts;
  }

  /** The terminal's window; null while there is none. */
  get main(): BrowserWindow | null {
    return this.#main;
  }

  isOwn(contents: WebContents): boolean {
    return this.#own.has(contents);
  }

  /** Brings the terminal's window to the front; opens it where there is none. */
  show(): void {
    const main = this.#main;
    if (main === null) {
      this.#open();
      return;
    }
    if (main.isMinimized()) main.restore();
    main.show();
    main.focus();
  }

  #open(): void {
    const { folder, mayClose } = this.#parts;
    const { area, maximized } = placeOnScreens(readPlace(folder), workingAreas());
    const window = new BrowserWindow({
      ...windowOptions(this.#parts.preload),
      ...area,
      minWidth: SMALLEST.width,
      minHeight: SMALLEST.height,
      show: false,
    });
    this.#main = window;
    this.#adopt(window);
    window.once('ready-to-show', () => {
      if (maximized) window.maximize();
      window.show();
    });
    window.on('close', (event) => {
      if (mayClose()) keepPlace(folder, { area: window.getNormalBounds(), maximized: window.isMaximized() });
      else event.preventDefault();
    });
    window.once('closed', () => this.#closed());
    void window.loadURL(`${SCREEN_ORIGIN}/`);
  }

  /** The panels go with the terminal's window. */
  #closed(): void {
    this.#main = null;
    for (const panel of this.#panels) panel.close();
  }

  #addPanel(panel: BrowserWindow): void {
    this.#panels.add(panel);
    panel.once('closed', () => this.#panels.delete(panel));
    this.#adopt(panel);
  }

  /** One of our windows: confined, listened to, and loaded again when its page crashes. The engine hears nothing of it. */
  #adopt(window: BrowserWindow): void {
    const { webContents: contents } = window;
    const { outside, say } = this.#parts;
    this.#own.add(contents);
    contents.once('destroyed', () => this.#own.delete(contents));
    const opened = (panel: BrowserWindow): void => this.#addPanel(panel);
    confine(contents, { panel: windowOptions(this.#parts.preload), opened, outside, say });
    reloadAfterCrash(contents, say);
  }
}
