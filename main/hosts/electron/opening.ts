import type { AccountName } from '../../../shared/contract/index.ts';

/** Hosts that the screen has a link to; nothing else of the web is ever opened from here. */
export const LINKED_HOSTS: readonly string[] = ['kite.zerodha.com', 'www.tradingview.com'];

/** What becomes of an address that the screen wants a window for. */
export type Opening =
  | { readonly kind: 'login'; readonly account: AccountName; readonly address: string }
  /** In the system's own browser. */
  | { readonly kind: 'browser'; readonly address: string }
  | { readonly kind: 'refused' };

/** A login page that was asked for has a window of its own; a link of the screen's goes to the browser, over https only. */
export function openingOf(address: string, loginOf: (address: string) => AccountName | null): Opening {
  const account = loginOf(address);
  if (account !== null) return { kind: 'login', account, address };
  if (!URL.canParse(address)) return { kind: 'refused' };
  const { protocol, hostname, port, username } = new URL(address);
  const isLinked = protocol === 'https:' && port === '' && username === '' && LINKED_HOSTS.includes(hostname);
  return isLinked ? { kind: 'browser', address } : { kind: 'refused' };
}
