import { theBrowser, type Browser } from './browser.ts';
import { Frames } from './frames.ts';
import { END, PRELOAD_WORLD, TELL, worldScripts } from './world-scripts.ts';

interface Context {
  readonly id: number;
  readonly name: string;
  readonly auxData: { readonly frameId: string; readonly isDefault: boolean };
}

interface FrameNews {
  readonly frame: { readonly id: string; readonly parentId?: string; readonly url: string };
}

/** What happens to a page. */
export interface PageEars {
  /** The preload's world says something; in which frame it lives. */
  readonly told: (text: string, frameId: string, contextId: number) => void;
  readonly request: (paused: Paused) => void;
  readonly wished: (url: string, frameId: string) => void;
  readonly opened: (url: string, name: string) => void;
  readonly navigated: (url: string, isMain: boolean) => void;
  readonly loaded: () => void;
  readonly domReady: () => void;
  readonly downloading: (url: string, filename: string, cancel: () => void) => void;
  readonly crashed: () => void;
}

/** A request that waits for what is to become of it. */
export interface Paused {
  readonly requestId: string;
  readonly request: { readonly url: string; readonly method: string; readonly postData?: string };
  readonly resourceType: string;
  readonly frameId: string;
  readonly redirectedRequestId?: string;
}

let processes = 0;

/** One page of the browser as a window's contents: its worlds, its frames, its requests. */
export class PageTarget {
  readonly ask: <T extends object = object>(method: string, params?: object) => Promise<T>;
  readonly targetId: string;
  readonly frames: Frames;
  private readonly contexts = new Map<number, Context>();

  private constructor(browser: Browser, session: string, targetId: string) {
    this.ask = async (method, params) => browser.ask(method, params, session);
    this.targetId = targetId;
    processes += 1;
    this.frames = new Frames(processes);
  }

  static async open(
    ears: PageEars,
    preload: string,
    browserContextId: string | undefined,
  ): Promise<PageTarget> {
    const browser = await theBrowser();
    const { targetId } = await browser.ask<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
      browserContextId,
    });
    const { sessionId } = await browser.ask<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    const target = new PageTarget(browser, sessionId, targetId);
    target.listen(browser, sessionId, ears);
    await target.prepare(preload);
    return target;
  }

  private async prepare(preload: string): Promise<void> {
    const scripts = worldScripts(preload);
    for (const domain of ['Page', 'Runtime', 'Inspector']) await this.ask(`${domain}.enable`);
    const { frameTree } = await this.ask<{ frameTree: FrameNews }>('Page.getFrameTree');
    this.frames.at(frameTree.frame.id, null, frameTree.frame.url);
    await this.ask('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    await this.ask('Runtime.addBinding', { name: TELL, executionContextName: PRELOAD_WORLD });
    // In this order: the page's end of the bridge is there before the preload exposes anything.
    await this.ask('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page });
    await this.ask('Page.addScriptToEvaluateOnNewDocument', {
      source: scripts.preload,
      worldName: PRELOAD_WORLD,
    });
  }

  private listen(browser: Browser, session: string, ears: PageEars): void {
    const on = (method: string, then: (params: never) => void): void =>
      browser.hear(method, (params) => then(params as never), session);
    on('Runtime.executionContextCreated', ({ context }: { context: Context }) =>
      this.contexts.set(context.id, context),
    );
    on('Runtime.executionContextDestroyed', ({ executionContextId }: { executionContextId: number }) =>
      this.contexts.delete(executionContextId),
    );
    on('Runtime.executionContextsCleared', () => this.contexts.clear());
    on('Runtime.bindingCalled', (called: { payload: string; executionContextId: number }) => {
      const { auxData } = this.contexts.get(called.executionContextId) ?? {};
      if (auxData !== undefined) ears.told(called.payload, auxData.frameId, called.executionContextId);
    });
    on('Page.frameAttached', ({ frameId, parentFrameId }: { frameId: string; parentFrameId: string }) =>
      this.frames.at(frameId, parentFrameId, null),
    );
    on('Page.frameDetached', ({ frameId }: { frameId: string }) => this.frames.gone(frameId));
    on('Page.frameNavigated', ({ frame }: FrameNews) => {
      this.frames.at(frame.id, frame.parentId ?? null, frame.url);
      ears.navigated(frame.url, frame.parentId === undefined);
    });
    on('Page.frameRequestedNavigation', (wish: { url: string; frameId: string; disposition: string }) => {
      if (wish.disposition === 'currentTab') ears.wished(wish.url, wish.frameId);
    });
    on('Page.windowOpen', ({ url, windowName }: { url: string; windowName: string }) =>
      ears.opened(url, windowName),
    );
    on('Page.downloadWillBegin', (download: { url: string; guid: string; suggestedFilename: string }) =>
      ears.downloading(download.url, download.suggestedFilename, () => {
        browser.ask('Browser.cancelDownload', { guid: download.guid }).catch(() => undefined);
      }),
    );
    on('Page.domContentEventFired', ears.domReady);
    on('Page.loadEventFired', ears.loaded);
    on('Inspector.targetCrashed', ears.crashed);
    on('Fetch.requestPaused', ears.request);
  }

  private contextOf(isPreload: boolean): number | null {
    const found = [...this.contexts.values()].find(
      ({ name, auxData }) =>
        this.frames.isMain(auxData.frameId) && (isPreload ? name === PRELOAD_WORLD : auxData.isDefault),
    );
    return found?.id ?? null;
  }

  /** Calls the preload's world; what it was too late for is lost, as messages to a page that is gone are. */
  toPreload(method: string, args: readonly unknown[], contextId = this.contextOf(true)): void {
    if (contextId === null) return;
    const expression = `globalThis.${END}?.${method}(${args.map((each) => JSON.stringify(each)).join(',')})`;
    this.ask('Runtime.evaluate', { expression, contextId }).catch(() => undefined);
  }

  /** The value of an expression in the page's own world. */
  async value(expression: string): Promise<unknown> {
    const contextId = this.contextOf(false);
    if (contextId === null) throw new Error('the page is gone');
    const { result, exceptionDetails } = await this.ask<{
      result: { value?: unknown };
      exceptionDetails?: { exception?: { description?: string } };
    }>('Runtime.evaluate', { expression, contextId, returnByValue: true, awaitPromise: true });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? 'it threw');
    return result.value;
  }
}
