import type { BrowserWindow, BrowserWindowConstructorOptions, Session, WebContents } from 'electron';
import { isPanelAddress, isScreenAddress } from './own-sender.ts';

/** Whatever is not named here is denied: the screen needs nothing but to put a text on the clipboard. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

interface Confinement {
  /** How a window of a panel is made. */
  readonly panel: BrowserWindowConstructorOptions;
  /** A window of a panel was opened. */
  readonly opened: (window: BrowserWindow) => void;
  /** An address of another page that the screen wants to have opened. */
  readonly outside: (address: string) => void;
  readonly say: (text: string) => void;
}

/** A page of ours stays where it is: it goes nowhere, takes nothing in, and opens nothing but its own panels. */
export function confine(contents: WebContents, { panel, opened, outside, say }: Confinement): void {
  const refuse = (what: string) => (event: { preventDefault(): void; readonly url?: string }) => {
    event.preventDefault();
    say(`Refused: ${what}${event.url === undefined ? '' : ` ${siteOf(event.url)}`}.`);
  };
  contents.on('will-frame-navigate', refuse('to go to'));
  contents.on('will-redirect', refuse('to be led to'));
  contents.on('will-attach-webview', refuse('a page within the page'));
  contents.setWindowOpenHandler(({ url }) => {
    if (isPanelAddress(url)) return { action: 'allow', overrideBrowserWindowOptions: panel };
    outside(url);
    return { action: 'deny' };
  });
  contents.on('did-create-window', opened);
}

/** Where an address leads, without what it carries: a login's address holds a key. */
export function siteOf(address: string): string {
  if (!URL.canParse(address)) return 'an address that is none';
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}

/** What a page may ask of the machine, and what it may save: files that the screen itself made. */
export function confineSession(session: Session, say: (text: string) => void): void {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    const allowed = ALLOWED.has(permission) && isScreenAddress(contents.getURL());
    if (!allowed) say(`Refused: the permission ${permission}.`);
    answer(allowed);
  });
  session.setPermissionCheckHandler(
    (contents, permission) =>
      ALLOWED.has(permission) && contents !== null && isScreenAddress(contents.getURL()),
  );
  session.on('will-download', (event, item) => {
    const address = item.getURL();
    if (address.startsWith('blob:') && isScreenAddress(address.slice('blob:'.length))) return;
    event.preventDefault();
    say(`Refused: a download from ${siteOf(address)}.`);
  });
}
