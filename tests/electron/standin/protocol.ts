import type { Protocol } from 'electron';
import { appHasBegun } from './readiness.ts';
import { refusing } from './refusing.ts';
import { addSchemes, isOwnScheme, policyForBrowser, toApp } from './schemes.ts';

type Handler = Parameters<Protocol['handle']>[1];

const handlers = new Map<string, Handler>();

const known: Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'> = {
  registerSchemesAsPrivileged(schemes) {
    if (appHasBegun())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    addSchemes(schemes);
  },
  handle(scheme, handler) {
    if (!isOwnScheme(scheme)) {
      throw new Error(`the stand-in for electron serves no scheme that was not registered: ${scheme}`);
    }
    if (handlers.has(scheme)) throw new Error(`${scheme} has a handler already`);
    handlers.set(scheme, handler);
  },
  unhandle: (scheme) => void handlers.delete(scheme),
  isProtocolHandled: (scheme) => handlers.has(scheme),
};

export const protocol = refusing('protocol', known);

export interface Served {
  readonly status: number;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body: Buffer;
}

/** The app's own answer to a request of the browser; null where the address is none of the app's. */
export async function serve(
  address: string,
  method: string,
  body: string | undefined,
): Promise<Served | null> {
  const url = toApp(address);
  if (url === address) return null;
  const handler = handlers.get(url.split(':')[0] ?? '');
  if (handler === undefined) return { status: 404, headers: [], body: Buffer.alloc(0) };
  const response = await handler(new Request(url, { method, ...(body === undefined ? {} : { body }) }));
  const headers = [...response.headers].map(([name, value]) => ({
    name,
    value: name === 'content-security-policy' ? policyForBrowser(value) : value,
  }));
  return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) };
}
