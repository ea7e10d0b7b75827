import { KiteConnect } from 'kiteconnect';

/** What the SDK hands to its HTTP client. */
export interface SdkRequest {
  readonly method: string;
  readonly url: string;
  readonly [option: string]: unknown;
}

/** The SDK's HTTP client (axios), as far as it is used here. */
export interface HttpClient {
  readonly defaults: Record<string, unknown>;
  readonly interceptors: Readonly<Record<'request' | 'response', { clear(): void }>>;
  request(request: SdkRequest): Promise<unknown>;
}

export type Params = Record<string, unknown>;

/** The SDK's calls that are used. Its own typings lack market_protection and promise what no answer keeps (brokers.md A7). */
export interface KiteApi {
  requestInstance: Pick<HttpClient, 'request'>;
  setAccessToken(token: string): void;
  generateSession(requestToken: string, secret: string): Promise<unknown>;
  placeOrder(variety: 'regular', params: Params): Promise<unknown>;
  modifyOrder(variety: 'regular', orderId: string, params: Params): Promise<unknown>;
  cancelOrder(variety: 'regular', orderId: string): Promise<unknown>;
  getOrders(): Promise<unknown>;
  getTrades(): Promise<unknown>;
  getPositions(): Promise<unknown>;
  getMargins(segment: 'equity'): Promise<unknown>;
  orderBasketMargins(
    orders: readonly Params[],
    considerPositions: boolean,
    mode: 'compact',
  ): Promise<unknown>;
  getvirtualContractNote(orders: readonly Params[]): Promise<unknown>;
}

/** The SDK and its own HTTP client, apart, so that another can be put between the two. */
export function openSdk(root: string, key: string): { readonly api: KiteApi; readonly client: HttpClient } {
  const api = new KiteConnect({ api_key: key, root }) as unknown as KiteApi & {
    requestInstance: HttpClient;
  };
  return { api, client: api.requestInstance };
}
