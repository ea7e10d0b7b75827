import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { App } from 'electron';
import { Emitter, Preventable } from './emitter.ts';
import { note } from './noted.ts';
import { standInOptions } from './options.ts';
import { appHasBegun, beginApp } from './readiness.ts';
import { refusing } from './refusing.ts';
import { holdsLock, releaseLock, takeLock } from './single-instance.ts';
import { openWindows, whenAllClosed } from './windows.ts';

type Known = Pick<
  App,
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'relaunch'
  | 'focus'
  | 'getPath'
  | 'setPath'
  | 'getAppPath'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getLocale'
  | 'isPackaged'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'setAppUserModelId'
  | 'setLoginItemSettings'
  | 'setBadgeCount'
  | 'getBadgeCount'
  | 'enableSandbox'
  | 'disableHardwareAcceleration'
  | 'setAboutPanelOptions'
  | 'setAppLogsPath'
>;

/** The folder of the app's package.json, from the file that was started; a second start names the folder itself. */
function appFolder(): string {
  let folder = resolve(process.argv[1] ?? '.');
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

interface Package {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
}

const folder = appFolder();
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;

/** The app of electron, as far as the shell uses it. */
class StandInApp extends Emitter implements Known {
  readonly isPackaged = false;
  readonly dock = undefined;
  private readonly paths = new Map<string, string>();
  private name = manifest.productName ?? manifest.name ?? 'app';
  private badge = 0;
  private login = false;
  private quitting = false;

  constructor() {
    super('App');
    whenAllClosed(() => this.allClosed());
  }

  private allClosed(): void {
    if (this.quitting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  async whenReady(): Promise<void> {
    if (appHasBegun()) return;
    await new Promise<void>((done) => this.once('ready', () => done()));
  }

  quit(): void {
    if (this.quitting) return;
    this.quitting = true;
    const before = new Preventable();
    this.emit('before-quit', before);
    for (const window of before.defaultPrevented ? [] : openWindows()) window.close();
    if (before.defaultPrevented || openWindows().length > 0) {
      this.quitting = false;
      note('app', 'stayed');
      return;
    }
    const will = new Preventable();
    this.emit('will-quit', will);
    this.quitting = false;
    if (!will.defaultPrevented) this.exit(0);
  }

  exit(code = 0): void {
    this.quitting = true;
    for (const window of openWindows()) window.destroy();
    this.emit('quit', new Preventable(), code);
    process.exit(code);
  }

  relaunch(options?: { readonly args?: readonly string[] }): void {
    note('app', 'relaunch', options?.args ?? null);
  }

  getPath(name: string): string {
    const path = this.paths.get(name) ?? join(standInOptions.home, name === 'home' ? '.' : name);
    if (name === 'exe') return process.execPath;
    mkdirSync(path, { recursive: true });
    return path;
  }

  setLoginItemSettings(settings: { readonly openAtLogin?: boolean }): void {
    this.login = settings.openAtLogin ?? false;
    note('app', 'opens at login', settings);
  }

  getLoginItemSettings(): { openAtLogin: boolean } {
    return refusing('LoginItemSettings', { openAtLogin: this.login });
  }

  setBadgeCount(count = 0): boolean {
    this.badge = count;
    note('app', 'badge', count);
    return true;
  }

  requestSingleInstanceLock(additionalData: Record<string, unknown> = {}): boolean {
    return takeLock(this.getPath('userData'), additionalData, (argv, cwd, data) =>
      this.emit('second-instance', new Preventable(), argv, cwd, data),
    );
  }

  private beforeReady(what: string): void {
    if (appHasBegun()) throw new Error(`${what} can only be called before app is ready`);
    note('app', what);
  }

  hasSingleInstanceLock = (): boolean => holdsLock();
  releaseSingleInstanceLock = (): void => releaseLock();
  enableSandbox = (): void => this.beforeReady('enableSandbox');
  disableHardwareAcceleration = (): void => this.beforeReady('disableHardwareAcceleration');
  isReady = (): boolean => appHasBegun();
  focus = (): void => note('app', 'focused');
  setPath = (name: string, path: string): void => void this.paths.set(name, path);
  setAppLogsPath = (path?: string): void => void this.paths.set('logs', path ?? this.getPath('logs'));
  getAppPath = (): string => folder;
  getName = (): string => this.name;
  setName = (name: string): void => void (this.name = name);
  getVersion = (): string => manifest.version ?? '0.0.0';
  getLocale = (): string => 'en-IN';
  getBadgeCount = (): number => this.badge;
  setAppUserModelId = (id: string): void => note('app', 'user model', id);
  setAboutPanelOptions = (options: object): void => note('app', 'about', options);

  readonly commandLine = refusing('app.commandLine', {
    appendSwitch: (name: string, value?: string) => note('app', 'switch', { name, value }),
    hasSwitch: (name: string) => process.argv.includes(`--${name}`),
    getSwitchValue: (name: string) =>
      process.argv.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
  });
}

export const appEvents = new StandInApp();
export const app = refusing('app', appEvents);

// After the entry point and its imports have run, as in electron.
setImmediate(() => {
  beginApp();
  appEvents.emit('ready', new Preventable(), {});
});
