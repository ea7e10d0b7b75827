import type { OnBeforeRequestListenerDetails, WebRequest } from 'electron';
import type { Paused } from './page-target.ts';
import { refusing } from './refusing.ts';
import { toApp } from './schemes.ts';

type Listener = NonNullable<Parameters<WebRequest['onBeforeRequest']>[0]>;

/** Of the browser's kinds of resources those that electron calls by another word than the same in small letters. */
const KINDS: Readonly<Record<string, string>> = {
  Fetch: 'xhr',
  WebSocket: 'webSocket',
  CSPViolationReport: 'cspReport',
};

/** The requests of a session's pages, before they are sent. */
export class SessionRequests {
  private before: Listener | null = null;

  readonly webRequest = refusing('WebRequest', {
    onBeforeRequest: (listener: Listener | null): void => {
      this.before = listener;
    },
  });

  /** Whether the app lets it go. */
  async mayGo({ request, resourceType }: Paused, isMain: boolean): Promise<boolean> {
    const { before } = this;
    if (before === null) return true;
    const document = isMain ? 'mainFrame' : 'subFrame';
    const details = {
      url: toApp(request.url),
      method: request.method,
      resourceType:
        resourceType === 'Document' ? document : (KINDS[resourceType] ?? resourceType.toLowerCase()),
      ...(request.postData === undefined ? {} : { uploadData: [{ bytes: Buffer.from(request.postData) }] }),
    };
    return new Promise((resolve) => {
      before(
        refusing('the details of a request', {
          uploadData: undefined,
          ...details,
        }) as OnBeforeRequestListenerDetails,
        ({ cancel }) => resolve(cancel !== true),
      );
    });
  }
}
