import { readFileSync } from 'node:fs';
import type { BrowserWindow as Real, BrowserWindowConstructorOptions } from 'electron';
import { appEvents } from './app.ts';
import { Preventable } from './emitter.ts';
import { note } from './noted.ts';
import { needsReady } from './readiness.ts';
import { refusing, refusingClass } from './refusing.ts';
import { sessionOf, type StandInSession } from './session.ts';
import { StandInContents } from './web-contents.ts';
import { checkOptions, checkWalls } from './window-options.ts';
import { WindowPlace } from './window-place.ts';
import { openWindows, windowClosed, windowOpened } from './windows.ts';

type Known = Pick<
  Real,
  | 'id'
  | 'loadURL'
  | 'setTitle'
  | 'getTitle'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'setMenu'
  | 'removeMenu'
  | 'setMenuBarVisibility'
  | 'setAutoHideMenuBar'
  | 'setOverlayIcon'
  | 'flashFrame'
  | 'setIcon'
  | 'reload'
>;

const WIDTH = 800;
const HEIGHT = 600;
let made = 0;

class StandInWindow extends WindowPlace implements Known {
  readonly id: number;
  readonly webContents: StandInContents;
  private title: string;
  private destroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    needsReady('BrowserWindow');
    const { width = WIDTH, height = HEIGHT, x = 0, y = 0, show = true, webPreferences = {} } = options;
    checkOptions(options);
    super({ x, y, width, height }, show);
    checkWalls(webPreferences);
    made += 1;
    this.id = made;
    this.title = options.title ?? '';
    const { partition = '', preload } = webPreferences;
    const session = (webPreferences.session as unknown as StandInSession | undefined) ?? sessionOf(partition);
    const source = preload === undefined ? '' : readFileSync(preload, 'utf8');
    this.webContents = refusing('WebContents', new StandInContents(session, source));
    const contents = this.webContents;
    contents.itself = () => contents;
    contents.openWindow = (given, url) => {
      const window = new BrowserWindow(given);
      void window.loadURL(url).catch(() => undefined);
      return window;
    };
    contents.once('did-finish-load', () => this.emit('ready-to-show'));
    contents.on('page-title-updated', (event: Preventable, title: string) => {
      this.emit('page-title-updated', event, title, true);
      if (!event.defaultPrevented) this.title = title;
    });
    note('window', 'opened', { title: this.title, partition });
    this.fit(width, height);
    windowOpened(this);
    // The app has the window itself by then, as everywhere.
    queueMicrotask(() => {
      appEvents.emit('browser-window-created', new Preventable(), this);
      appEvents.emit('web-contents-created', new Preventable(), contents);
    });
  }

  protected fit(width: number, height: number): void {
    const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
    const page = this.webContents.page();
    // A window that is closed by then has no size.
    page
      .then(async (target) => target.ask('Emulation.setDeviceMetricsOverride', metrics))
      .catch(() => undefined);
  }

  async loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  setTitle(title: string): void {
    this.title = title;
    note('window', 'titled', title);
  }

  close(): void {
    if (this.destroyed) return;
    const event = new Preventable();
    this.emit('close', event);
    if (event.defaultPrevented) note('window', 'stayed open');
    else this.destroy();
  }

  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    const page = this.webContents.page();
    page.then(async (target) => target.ask('Page.close')).catch(() => undefined);
    this.webContents.end();
    this.emit('closed');
    windowClosed(this.id);
  }

  setOverlayIcon(icon: unknown, description: string): void {
    note('window', 'overlay', icon === null ? null : description);
  }

  reload = (): void => this.webContents.reload();
  setMenu = (menu: unknown): void => note('window', 'menu', menu !== null);
  removeMenu = (): void => note('window', 'menu', false);
  setMenuBarVisibility = (visible: boolean): void => note('window', 'menu bar', visible);
  setAutoHideMenuBar = (hide: boolean): void => note('window', 'menu bar hides', hide);
  setIcon = (): void => note('window', 'icon');
  flashFrame = (flag: boolean): void => note('window', 'flashed', flag);
  getTitle = (): string => this.title;
  isDestroyed = (): boolean => this.destroyed;

  static getAllWindows(): readonly StandInWindow[] {
    return openWindows() as readonly StandInWindow[];
  }

  static getFocusedWindow(): StandInWindow | null {
    return this.getAllWindows().find((each) => each.isFocused()) ?? null;
  }

  static fromWebContents(contents: { readonly id: number }): StandInWindow | null {
    return this.getAllWindows().find(({ webContents }) => webContents.id === contents.id) ?? null;
  }

  static fromId(id: number): StandInWindow | null {
    return this.getAllWindows().find((each) => each.id === id) ?? null;
  }
}

export const BrowserWindow = refusingClass('BrowserWindow', StandInWindow);
