import { Preventable, type Emitter } from './emitter.ts';
import { note } from './noted.ts';
import type { PageTarget, Paused } from './page-target.ts';
import { answerRequest, refuseRequest } from './requests.ts';
import { ASK_TO_OPEN, toApp } from './schemes.ts';
import type { SessionRequests } from './web-request.ts';

/** Where a page wants to go by itself: the app is asked before, as electron asks it. */
export class Navigation {
  private readonly contents: Emitter;
  private readonly requests: SessionRequests;
  private readonly mayOpen: (url: string, name: string) => 'allow' | 'deny';
  /** By frame: where a page of it said that it goes. What the app itself loads is never asked for. */
  private readonly wishes = new Map<string, string>();

  constructor(
    contents: Emitter,
    requests: SessionRequests,
    mayOpen: (url: string, name: string) => 'allow' | 'deny',
  ) {
    this.contents = contents;
    this.requests = requests;
    this.mayOpen = mayOpen;
  }

  wished(url: string, frameId: string): void {
    this.wishes.set(frameId, url);
    // Of a scheme that the browser does not load no request comes.
    if (!/^(https?|data|blob|about):/.test(url)) note('navigation', 'wished', url);
  }

  async request(target: PageTarget, paused: Paused): Promise<void> {
    if (paused.request.url === ASK_TO_OPEN) await this.answerOpen(target, paused);
    else if (paused.resourceType === 'Document' && this.isRefused(target, paused)) {
      await refuseRequest(target, paused, 'Aborted');
    } else if (await this.requests.mayGo(paused, target.frames.isMain(paused.frameId))) {
      await answerRequest(target, paused);
    } else await refuseRequest(target, paused, 'Aborted');
  }

  private async answerOpen(target: PageTarget, { requestId, request }: Paused): Promise<void> {
    const { url, name } = JSON.parse(request.postData ?? '{}') as { url: string; name: string };
    const body = Buffer.from(this.mayOpen(url, name)).toString('base64');
    const responseHeaders = [{ name: 'access-control-allow-origin', value: '*' }];
    await target.ask('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body });
  }

  private isRefused(target: PageTarget, { frameId, request, redirectedRequestId }: Paused): boolean {
    const isMain = target.frames.isMain(frameId);
    if (redirectedRequestId !== undefined) return this.ask('will-redirect', request.url, isMain);
    const wish = this.wishes.get(frameId);
    this.wishes.delete(frameId);
    if (wish === undefined) return false;
    return (
      this.ask('will-frame-navigate', request.url, isMain) ||
      (isMain && this.ask('will-navigate', request.url, isMain))
    );
  }

  private ask(event: string, address: string, isMainFrame: boolean): boolean {
    const url = toApp(address);
    const asked = Object.assign(new Preventable(), { url, isMainFrame, isSameDocument: false });
    this.contents.emit(event, asked, url);
    return asked.defaultPrevented;
  }
}
