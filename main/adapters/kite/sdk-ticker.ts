import { createRequire } from 'node:module';
import { KiteTicker } from 'kiteconnect';
import { isFields } from './fields.ts';

/** The SDK's ticker with what its typings leave out. */
export interface SdkTicker {
  root: string;
  api_key: string;
  access_token: string;
  attemptReconnection: () => void;
  connect(): void;
  connected(): boolean;
  disconnect(): void;
  subscribe(tokens: readonly number[]): unknown;
  unsubscribe(tokens: readonly number[]): unknown;
  setMode(mode: 'full', tokens: readonly number[]): unknown;
  on(event: 'connect' | 'disconnect' | 'error' | 'close', callback: (value: unknown) => void): void;
  on(event: 'order_update', callback: (value: unknown) => void): void;
}

interface MessageEvent {
  readonly data: unknown;
}
interface SocketPrototype {
  addEventListener: (
    this: unknown,
    method: string,
    listener: (this: unknown, event: MessageEvent) => void,
  ) => void;
}

/** What the SDK is given for every frame: a sign of life. */
const HEARTBEAT = new ArrayBuffer(1);

let made: SdkTicker | null = null;

/**
 * The one ticker of this process: the SDK keeps socket and handlers per module, so a second would share both (brokers.md
 * A5). It never reconnects by itself, and so never reaches its own process.exit; the method that holds it is
 * replaced besides. Its socket passes on only what its reader survives; market data go to `onFrame` and not to the SDK,
 * whose reader is a hundred times slower, turns large numbers negative and believes any count (brokers.md A5, B7).
 */
export function sdkTicker(onFrame: (bytes: ArrayBuffer) => void): SdkTicker {
  if (made !== null) return made;
  guardSockets(onFrame);
  const params = { api_key: '', access_token: '', reconnect: false };
  const ticker = new KiteTicker(params) as unknown as SdkTicker;
  ticker.attemptReconnection = () => undefined;
  made = ticker;
  return ticker;
}

/** The text `null` would end the process: the SDK looks into what it parsed without asking whether it is an object. */
export function isReadable(data: unknown): boolean {
  if (typeof data !== 'string') return true;
  try {
    return isFields(JSON.parse(data));
  } catch {
    return false;
  }
}

/** Puts the question before the SDK's own listener, on the socket class that the SDK itself uses. */
function guardSockets(onFrame: (bytes: ArrayBuffer) => void): void {
  const requireOurs = createRequire(import.meta.url);
  const requireSdk = createRequire(requireOurs.resolve('kiteconnect'));
  const { prototype } = requireSdk('ws') as { readonly prototype: SocketPrototype };
  const { addEventListener } = prototype;
  prototype.addEventListener = function guarded(method, listener) {
    const passed =
      method === 'message'
        ? function onMessage(this: unknown, event: MessageEvent): void {
            const { data } = event;
            if (data instanceof ArrayBuffer && data.byteLength > HEARTBEAT.byteLength) onFrame(data);
            if (data instanceof ArrayBuffer) listener.call(this, { data: HEARTBEAT });
            else if (isReadable(data)) listener.call(this, event);
          }
        : listener;
    addEventListener.call(this, method, passed);
  };
}

/** What the SDK's `error` event says: the status of a refused handshake, where it is one. */
export function handshakeStatus(event: unknown): number | null {
  const message = isFields(event) ? event['message'] : null;
  const status = /Unexpected server response: (\d{3})/.exec(typeof message === 'string' ? message : '')?.[1];
  return status === undefined ? null : Number(status);
}
