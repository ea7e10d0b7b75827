import { createRequire } from 'node:module';
import type { BreezeAddresses } from './addresses.ts';

// The one place where breezeconnect is loaded. It is CommonJS with globals it never declares, so it stays a file of
// its own outside any bundle.
const require = createRequire(import.meta.url);
const tlsBefore = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
const loaded = require('breezeconnect') as SdkModule;
// Loading it switches the check of certificates off for the whole process (brokers.md 0.1). Nothing can be opened between the two lines.
restoreCertificateCheck();

function restoreCertificateCheck(): void {
  if (tlsBefore === undefined) Reflect.deleteProperty(process.env, 'NODE_TLS_REJECT_UNAUTHORIZED');
  else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = tlsBefore;
}

interface SdkModule {
  readonly BreezeConnect: new (options: { readonly appKey: string }) => BreezeSdk;
}

/** What is used of the SDK: its session fields, its signature, its socket. */
export interface BreezeSdk {
  appKey: string;
  secretKey: string;
  /** What X-SessionToken carries. */
  apiSession: string;
  userId: string;
  /** The key that the stream's auth carries. */
  sessionKey: string;
  socket: StreamSocket | null;
  generateHeaders(body: object): Readonly<Record<string, string>>;
  wsConnect(): void;
}

/** What is used of the socket.io client that the SDK makes. */
export interface StreamSocket {
  readonly connected: boolean;
  /** False after the server refused the namespace (auth): it then never tries again by itself. */
  readonly active: boolean;
  auth: { user: string; token: string };
  readonly io: { reconnection(on: boolean): unknown; timeout(ms: number): unknown };
  on(event: string, listener: (first?: unknown) => void): unknown;
  off(): unknown;
  emit(event: 'join' | 'leave', rooms: string | readonly string[]): unknown;
  connect(): unknown;
  disconnect(): unknown;
  listeners(event: string): readonly unknown[];
}

/** What is used of the SDK's own copy of axios. */
export interface SdkAxios {
  (config: Readonly<Record<string, unknown>>): Promise<unknown>;
  readonly defaults: { timeout?: number };
}

/** No call of the SDK itself waits longer than this; ours bring their own limits. */
const SDK_TIMEOUT_MS = 10_000;

const { urls } = require('breezeconnect/config') as { readonly urls: Record<string, string> };

export const sdkAxios = createRequire(require.resolve('breezeconnect'))('axios') as SdkAxios;
sdkAxios.defaults.timeout = SDK_TIMEOUT_MS;

/** A fresh SDK object. Its constructor gives every string of the process a method `format`, which is taken away again. */
export function newSdk(): BreezeSdk {
  const sdk = new loaded.BreezeConnect({ appKey: '' });
  Reflect.deleteProperty(String.prototype, 'format');
  return sdk;
}

/** The SDK's signature over exactly this body. It leaves the headers in a global of the process: taken away again. */
export function signedHeaders(sdk: BreezeSdk, body: object): Readonly<Record<string, string>> {
  const headers = sdk.generateHeaders(body);
  Reflect.deleteProperty(globalThis, 'headers');
  return headers;
}

/** The SDK keeps its addresses in one object for the whole process and reads them at each call. */
export function pointSdkAt(addresses: BreezeAddresses): void {
  urls['API_URL'] = addresses.api;
  urls['BREEZE_NEW_URL'] = addresses.v2;
  urls['LIVE_STREAM_URL'] = addresses.stream;
  urls['LIVE_FEEDS_URL'] = addresses.orders;
  urls['LIVE_OHLC_STREAM_URL'] = addresses.ohlc;
  urls['SECURITY_MASTER_URL'] = addresses.master;
}
