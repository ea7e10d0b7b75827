import type {
  BrowserWindowConstructorOptions,
  HandlerDetails,
  WebContents,
  WindowOpenHandlerResponse,
} from 'electron';
import { carrying } from './carrying.ts';
import { Emitter, Preventable } from './emitter.ts';
import type { Frame } from './frames.ts';
import { deliverLetter } from './ipc-main.ts';
import { pressInMenu, type KeyPress } from './menu-keys.ts';
import { Navigation } from './navigation.ts';
import { note } from './noted.ts';
import { PageTarget, type PageEars } from './page-target.ts';
import { refusing } from './refusing.ts';
import { toApp, toBrowser } from './schemes.ts';
import type { StandInSession } from './session.ts';

type Known = Pick<
  WebContents,
  | 'id'
  | 'send'
  | 'getURL'
  | 'getTitle'
  | 'loadURL'
  | 'reload'
  | 'setWindowOpenHandler'
  | 'executeJavaScript'
  | 'isDestroyed'
  | 'isCrashed'
  | 'forcefullyCrashRenderer'
>;

interface Told {
  readonly kind: 'send' | 'invoke' | 'loaded' | 'failed' | 'title' | 'key';
  readonly channel: string;
  readonly call: number;
  readonly args: string;
}

const carrier = carrying();
let made = 0;

/** What a window shows: a page of a real browser, with the preload in a world beside it. */
export class StandInContents extends Emitter implements Known {
  readonly id: number;
  readonly session: StandInSession;
  private readonly opening: Promise<PageTarget>;
  private readonly navigation: Navigation;
  private target: PageTarget | null = null;
  private openHandler: ((details: HandlerDetails) => WindowOpenHandlerResponse) | null = null;
  private url = '';
  private title = '';
  private crashed = false;
  private destroyed = false;
  private loading: { done: () => void; failed: (error: Error) => void } | null = null;

  constructor(session: StandInSession, preload: string) {
    super('WebContents');
    made += 1;
    this.id = made;
    this.session = session;
    this.navigation = new Navigation(this, session.requests, (url, name) => this.wishedWindow(url, name));
    this.opening = this.open(preload);
    this.opening.catch((error: unknown) => note('page', 'not opened', String(error)));
  }

  private async open(preload: string): Promise<PageTarget> {
    const context = await this.session.contextId();
    const target = await PageTarget.open(this.ears(), preload, context);
    this.target = target;
    return target;
  }

  private ears(): PageEars {
    return {
      told: (text, frameId, contextId) => this.hear(JSON.parse(text) as Told, frameId, contextId),
      request: (paused) => {
        const { target } = this;
        if (target === null) return;
        // A page that is gone by now asks for nothing.
        this.navigation.request(target, paused).catch(() => undefined);
      },
      wished: (url, frameId) => this.navigation.wished(url, frameId),
      opened: (url, name) => this.wishedWindow(url, name),
      navigated: (url, isMain) => {
        if (!isMain) return;
        this.url = toApp(url);
        this.crashed = false;
        this.emit('did-navigate', new Preventable(), this.url, 200, 'OK');
      },
      domReady: () => this.emit('dom-ready'),
      loaded: () => {
        this.loading?.done();
        this.loading = null;
        this.emit('did-finish-load');
      },
      downloading: (url, filename, cancel) => this.download(url, filename, cancel),
      crashed: () => {
        this.crashed = true;
        this.emit('render-process-gone', new Preventable(), { reason: 'crashed', exitCode: 133 });
      },
    };
  }

  private wishedWindow(address: string, frameName: string): 'allow' | 'deny' {
    const url = toApp(address);
    const details = { url, frameName, features: '', disposition: 'foreground-tab' } as HandlerDetails;
    const answer = this.openHandler?.(refusing('HandlerDetails', details)) ?? { action: 'allow' };
    note('window.open', answer.action, url);
    if (answer.action === 'allow') {
      const window = this.openWindow(answer.overrideBrowserWindowOptions ?? {}, url);
      this.emit('did-create-window', window, details);
    }
    return answer.action;
  }

  private download(address: string, filename: string, cancel: () => void): void {
    const url = address.replace(
      /^(blob:)?(.*)$/,
      (_all, blob: string | undefined, rest: string) => `${blob ?? ''}${toApp(rest)}`,
    );
    const item = refusing('DownloadItem', { getURL: () => url, getFilename: () => filename, cancel });
    const event = new Preventable();
    this.session.emit('will-download', event, item, this.itself());
    note('download', event.defaultPrevented ? 'refused' : 'begun', { url, filename });
    if (event.defaultPrevented) cancel();
  }

  private hear({ kind, channel, call, args }: Told, frameId: string, contextId: number): void {
    const given = (): unknown => (JSON.parse(args) as unknown[])[0];
    if (kind === 'failed')
      this.emit('preload-error', new Preventable(), 'preload', new Error(String(given())));
    else if (kind === 'title') this.retitle(String(given()));
    else if (kind === 'key') pressInMenu(given() as KeyPress);
    else if (kind !== 'loaded') this.deliver(kind, channel, call, args, frameId, contextId);
  }

  private retitle(title: string): void {
    this.title = title;
    this.emit('page-title-updated', new Preventable(), title, true);
  }

  private deliver(
    kind: 'send' | 'invoke',
    channel: string,
    call: number,
    args: string,
    frameId: string,
    contextId: number,
  ): void {
    const senderFrame = this.target?.frames.of(frameId) ?? null;
    void deliverLetter({
      kind,
      channel,
      args,
      sender: this.itself(),
      senderFrame,
      reply: (to, ...values) => this.send(to, ...values),
      answer: (failed, value) => this.target?.toPreload('answer', [call, failed, value], contextId),
    });
  }

  /** As the app has it, so that it can be compared. */
  itself: () => object = () => this;

  /** How a window is opened that the page was allowed to open. */
  openWindow: (options: BrowserWindowConstructorOptions, url: string) => object = () => ({});

  get mainFrame(): Frame {
    return this.target?.frames.main ?? (refusing('WebFrameMain', { url: '' }) as Frame);
  }

  /** The page itself, once it is there. */
  async page(): Promise<PageTarget> {
    return this.opening;
  }

  send(channel: string, ...args: unknown[]): void {
    this.target?.toPreload('deliver', [channel, carrier.pack(args)]);
  }

  async loadURL(url: string): Promise<void> {
    const target = await this.opening;
    await this.session.settlePermissions(this.itself() as never);
    const loaded = new Promise<void>((done, failed) => {
      this.loading = { done, failed };
    });
    const { errorText } = await target.ask<{ errorText?: string }>('Page.navigate', { url: toBrowser(url) });
    if (errorText === undefined) return loaded;
    this.loading = null;
    this.emit('did-fail-load', new Preventable(), -2, errorText, url, true);
    throw new Error(`${errorText} loading '${url}'`);
  }

  reload(): void {
    if (this.crashed) void this.loadURL(this.url).catch(() => undefined);
    else void this.target?.ask('Page.reload').catch(() => undefined);
  }

  setWindowOpenHandler(handler: (details: HandlerDetails) => WindowOpenHandlerResponse): void {
    this.openHandler = handler;
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const target = await this.opening;
    return target.value(code);
  }

  forcefullyCrashRenderer(): void {
    this.target?.ask('Page.crash').catch(() => undefined);
  }

  /** The window is gone. */
  end(): void {
    this.destroyed = true;
    this.target = null;
    this.emit('destroyed');
  }

  getURL = (): string => this.url;
  getTitle = (): string => this.title;
  isDestroyed = (): boolean => this.destroyed;
  isCrashed = (): boolean => this.crashed;
}
