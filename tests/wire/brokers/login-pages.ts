import type { Answer, Call } from './http-front.ts';
import type { KiteSession } from './kite-session.ts';
import type { BreezeSession } from './breeze-session.ts';

/** Where the app wants to be told, as in the brokers' developer consoles; null while nobody registered it. */
export interface Redirects {
  kite: string | null;
  breeze: string | null;
}

/** Kite's log-in page, and what its button leads to. */
export function kiteLogin(call: Call, session: KiteSession, redirects: Redirects): Answer {
  const key = call.query.get('api_key') ?? '';
  if (key !== session.keys.key) return page('Kite', '<p>Invalid api_key.</p>', 400);
  if (call.path.endsWith('/login')) {
    const form = `<form method="get" action="finish"><input type="hidden" name="api_key" value="${escaped(key)}"><button>Log in</button></form>`;
    return page('Kite (rehearsal)', form);
  }
  const query = new URLSearchParams({
    action: 'login',
    type: 'login',
    status: 'success',
    request_token: session.requestToken(),
  });
  if (redirects.kite === null)
    return page(
      'Logged in',
      `<p>No redirect address is registered. Copy this:</p><pre>https://127.0.0.1/?${escaped(query.toString())}</pre>`,
    );
  const to = `${redirects.kite}${redirects.kite.includes('?') ? '&' : '?'}${query.toString()}`;
  return { status: 302, type: 'text/html', body: '', headers: { location: to } };
}

/** ICICI's log-in page: its button posts the session number to the app. */
export function breezeLogin(call: Call, session: BreezeSession, redirects: Redirects): Answer {
  if (call.query.get('api_key') !== session.keys.key)
    return page('ICICI', '<p>Public Key does not exist.</p>', 400);
  const number = session.apiSession();
  if (redirects.breeze === null)
    return page(
      'Logged in',
      `<p>No redirect address is registered. The API session is:</p><pre>${number}</pre>`,
    );
  const to = `${redirects.breeze}${redirects.breeze.includes('?') ? '&' : '?'}apisession=${number}`;
  return page(
    'ICICI (rehearsal)',
    `<form method="post" action="${escaped(to)}"><input type="hidden" name="apisession" value="${number}"><button>Log in</button></form>`,
  );
}

function page(title: string, body: string, status = 200): Answer {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;
  return { status, type: 'text/html; charset=utf-8', body: html };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
