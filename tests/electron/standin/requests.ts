import { note } from './noted.ts';
import { standInOptions } from './options.ts';
import type { PageTarget, Paused } from './page-target.ts';
import { serve } from './protocol.ts';
import { toApp } from './schemes.ts';

/** Local servers are a test's own; the world outside is what the test says. */
const LOCAL = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/;
const WITHIN = /^(data|blob|about):/;

/** Lets a request go on, answers it from the app or from the test's world outside, or finds nobody there. */
export async function answerRequest(target: PageTarget, paused: Paused): Promise<void> {
  const { requestId, request } = paused;
  const { url, method, postData } = request;
  if (LOCAL.test(url) || WITHIN.test(url)) {
    await target.ask('Fetch.continueRequest', { requestId });
    return;
  }
  const served = await serve(url, method, postData);
  if (served !== null) {
    await target.ask('Fetch.fulfillRequest', {
      requestId,
      responseCode: served.status,
      responseHeaders: served.headers,
      body: served.body.toString('base64'),
    });
    return;
  }
  note('network', 'asked for', url);
  const page = standInOptions.outside[url];
  if (page === undefined) await refuseRequest(target, paused, 'NameNotResolved');
  else {
    await target.ask('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [{ name: 'content-type', value: 'text/html; charset=utf-8' }],
      body: Buffer.from(page).toString('base64'),
    });
  }
}

/** `Aborted` leaves the page where it is; `NameNotResolved` is a host that does not exist. */
export async function refuseRequest(
  target: PageTarget,
  { requestId, request }: Paused,
  errorReason: 'Aborted' | 'NameNotResolved',
): Promise<void> {
  if (errorReason === 'Aborted') note('navigation', 'kept from', toApp(request.url));
  await target.ask('Fetch.failRequest', { requestId, errorReason });
}
