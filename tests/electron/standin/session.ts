import type { Session } from 'electron';
import { theBrowser } from './browser.ts';
import { Emitter } from './emitter.ts';
import { note } from './noted.ts';
import { protocol } from './protocol.ts';
import { refusing } from './refusing.ts';
import { SessionRequests } from './web-request.ts';

type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];

/** Of the permissions that both electron and the browser know: the browser's name, then electron's. */
const PERMISSIONS = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
] as const;

type Asked = (typeof PERMISSIONS)[number][1];

/** The cookies, storage and permissions of the windows that share them. */
export class StandInSession
  extends Emitter
  implements
    Pick<
      Session,
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setDevicePermissionHandler'
      | 'clearStorageData'
      | 'clearCache'
      | 'clearAuthCache'
      | 'isPersistent'
      | 'setSpellCheckerEnabled'
    >
{
  readonly protocol = protocol;
  readonly requests = new SessionRequests();
  readonly webRequest = this.requests.webRequest;
  readonly partition: string;
  private request: RequestHandler = null;
  private check: CheckHandler = null;
  private browserContext: Promise<string | undefined> | null = null;

  constructor(partition: string) {
    super('Session');
    this.partition = partition;
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.request = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.check = handler;
  }

  setDevicePermissionHandler(): void {
    // No device is ever offered here.
  }

  setSpellCheckerEnabled(): void {
    // The browser of the stand-in checks no spelling.
  }

  isPersistent(): boolean {
    return this.partition === '' || this.partition.startsWith('persist:');
  }

  async clearStorageData(): Promise<void> {
    note('session', 'cleared', this.partition);
    const browserContextId = await this.contextId();
    const browser = await theBrowser();
    await browser.ask('Storage.clearCookies', { browserContextId });
  }

  async clearCache(): Promise<void> {
    note('session', 'cleared its cache', this.partition);
    return Promise.resolve();
  }

  async clearAuthCache(): Promise<void> {
    note('session', 'cleared its passwords', this.partition);
    return Promise.resolve();
  }

  /** The browser's own name of these cookies and storage. */
  async contextId(): Promise<string | undefined> {
    this.browserContext ??= this.makeContext();
    return this.browserContext;
  }

  private async makeContext(): Promise<string | undefined> {
    if (this.partition === '') return undefined;
    const browser = await theBrowser();
    const made = await browser.ask<{ browserContextId: string }>('Target.createBrowserContext');
    return made.browserContextId;
  }

  /**
   * Tells the browser what the app's handlers say. Without a handler electron grants everything, and so does this: who
   * forgets one sees it.
   */
  async settlePermissions(contents: never): Promise<void> {
    const browser = await theBrowser();
    const browserContextId = await this.contextId();
    for (const [name, asked] of PERMISSIONS) {
      const setting = (await this.grants(contents, asked)) ? 'granted' : 'denied';
      await browser.ask('Browser.setPermission', { permission: { name }, setting, browserContextId });
    }
  }

  private async grants(contents: never, asked: Asked): Promise<boolean> {
    const details = { isMainFrame: true, requestingUrl: '' } as never;
    if (this.check !== null && !this.check(contents, asked, '', details)) return false;
    const { request } = this;
    if (request === null) return true;
    return new Promise((resolve) => request(contents, asked, resolve, details));
  }
}

const sessions = new Map<string, StandInSession>();

/** The session of a partition, the same at every asking; the default one has no name. */
export function sessionOf(partition: string): StandInSession {
  const known = sessions.get(partition);
  if (known !== undefined) return known;
  const made = refusing('Session', new StandInSession(partition));
  sessions.set(partition, made);
  return made;
}

export const session = refusing('session', {
  get defaultSession() {
    return sessionOf('');
  },
  fromPartition: (partition: string) => sessionOf(partition),
});
