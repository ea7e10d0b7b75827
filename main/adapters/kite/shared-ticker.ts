import { sdkTicker, type SdkTicker } from './sdk-ticker.ts';

/** Who hears the one ticker of this process. */
export interface TickerOwner {
  opened(): void;
  /** For each of the SDK's events that may mean an end; more than one comes for one end. */
  ended(): void;
  failed(event: unknown): void;
  order(data: unknown): void;
  /** Market data, as they came. */
  frame(bytes: ArrayBuffer): void;
}

let owner: TickerOwner | null = null;
let isWired = false;

export function ownsTicker(asked: TickerOwner): boolean {
  return owner === asked;
}

/** The ticker, which tells its events to this owner from now on; the connection of another one ends. */
export function takeTicker(next: TickerOwner): SdkTicker {
  const ticker = sdkTicker((bytes) => owner?.frame(bytes));
  if (owner !== next) ticker.disconnect();
  owner = next;
  if (isWired) return ticker;
  isWired = true;
  // The SDK has no way to take a handler off: these stay for good, and ask each time whose the ticker is.
  ticker.on('connect', () => owner?.opened());
  ticker.on('error', (event) => owner?.failed(event));
  ticker.on('close', () => owner?.ended());
  ticker.on('disconnect', () => owner?.ended());
  ticker.on('order_update', (data) => owner?.order(data));
  return ticker;
}
