import type { AccountName } from '../../../shared/contract/index.ts';

/** A login that a window is open for: the broker's page, and the address that it leads back to. */
export interface LoginPlace {
  readonly account: AccountName;
  readonly page: string;
  readonly back: string;
}

/** Something that the login window is about to load. */
export interface LoginRequest {
  readonly url: string;
  /** A page or a frame: what the user could be led away by. */
  readonly isDocument: boolean;
  /** The text of a form that is sent with it; empty without one. */
  readonly body: string;
}

export type LoginStep =
  | { readonly kind: 'load' }
  /** The way back: nothing is loaded, and this is what the broker said. */
  | { readonly kind: 'caught'; readonly answer: string }
  | { readonly kind: 'refused'; readonly why: string };

const refused = (why: string): LoginStep => ({ kind: 'refused', why });

/** Brokers let one register either word for this machine. */
const samePlace = (one: URL, other: URL): boolean => {
  const host = ({ host: name }: URL): string => name.replace(/^localhost(?=:|$)/, '127.0.0.1');
  return one.protocol === other.protocol && host(one) === host(other) && one.pathname === other.pathname;
};

/**
 * What becomes of a request of a login window. Pages come from the broker's own login host alone; what such a page draws
 * itself with may come from elsewhere, but not over an open line. The way back is caught before anything listens to it.
 */
export function loginStep({ page, back, account }: LoginPlace, request: LoginRequest): LoginStep {
  if (!URL.canParse(request.url)) return refused('this is no address');
  const url = new URL(request.url);
  const home = new URL(page);
  if (request.isDocument && samePlace(url, new URL(back))) {
    // Kite leads back by an address with a token, Breeze by a form with a session number.
    const isForm = account === 'breeze' && request.body !== '';
    return { kind: 'caught', answer: isForm ? request.body : request.url };
  }
  if (url.origin === home.origin) return { kind: 'load' };
  if (request.isDocument) return refused(`pages of ${url.host} have no place in a login window`);
  const isSealed = url.protocol === 'https:' || url.protocol === 'wss:';
  return isSealed ? { kind: 'load' } : refused(`${url.protocol} is not sealed`);
}

/** The text of a form, from the pieces that it is sent in. */
export function bodyText(pieces: readonly { readonly bytes?: Uint8Array }[]): string {
  const bytes = pieces.flatMap((piece) => [...(piece.bytes ?? [])]);
  return new TextDecoder().decode(new Uint8Array(bytes));
}
