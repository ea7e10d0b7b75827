import { BrowserWindow, session, type Session } from 'electron';
import type { AccountName } from '../../../shared/contract/index.ts';
import { bodyText, loginStep, type LoginPlace } from './login-rules.ts';

export interface LoginParts {
  /** What the broker said, to be checked. */
  readonly finish: (account: AccountName, answer: string) => void;
  readonly say: (text: string) => void;
}

/** What the brokers are called. */
export const NAMES: Readonly<Record<AccountName, string>> = { kite: 'Kite', breeze: 'Breeze' };
const SIZE = { width: 520, height: 760 };

function confined(
  its: Session,
  place: LoginPlace,
  caught: (answer: string) => void,
  say: LoginParts['say'],
): void {
  its.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  its.setPermissionCheckHandler(() => false);
  its.on('will-download', (event) => event.preventDefault());
  its.webRequest.onBeforeRequest(({ url, resourceType, uploadData }, answer) => {
    const isDocument = resourceType === 'mainFrame' || resourceType === 'subFrame';
    const step = loginStep(place, { url, isDocument, body: bodyText(uploadData ?? []) });
    answer({ cancel: step.kind !== 'load' });
    if (step.kind === 'caught') caught(step.answer);
    if (step.kind === 'refused') say(`Refused in the login of ${NAMES[place.account]}: ${step.why}.`);
  });
}

/** Nothing of a login stays: neither what the page kept nor what it loaded. */
async function forget(its: Session): Promise<void> {
  await Promise.all([its.clearStorageData(), its.clearCache(), its.clearAuthCache()]);
}

/** Login windows, one for an account. Each has a store of its own in memory, and knows nothing of our screen. */
export class LoginWindows {
  readonly #parts: LoginParts;
  readonly #open = new Map<AccountName, BrowserWindow>();
  #count = 0;

  constructor(parts: LoginParts) {
    this.#parts = parts;
  }

  /** Opens the broker's page, in place of one that is open. */
  open(place: LoginPlace): void {
    const { account, page } = place;
    this.#open.get(account)?.close();
    this.#count += 1;
    const its = session.fromPartition(`login-${account}-${this.#count}`);
    const window = new BrowserWindow({
      ...SIZE,
      title: `Log in to ${NAMES[account]}`,
      autoHideMenuBar: true,
      webPreferences: {
        session: its,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
      },
    });
    this.#open.set(account, window);
    const { finish, say } = this.#parts;
    const caught = (answer: string): void => {
      if (this.#open.get(account) !== window) return;
      this.#open.delete(account);
      // Afterwards: the request is still being answered.
      setImmediate(() => window.close());
      finish(account, answer);
    };
    confined(its, place, caught, say);
    window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
    window.once('closed', () => {
      if (this.#open.get(account) === window) this.#open.delete(account);
      void forget(its);
    });
    // A page that does not load is shown by the window itself.
    window.loadURL(page).catch(() => undefined);
  }

  close(): void {
    for (const window of this.#open.values()) window.close();
  }
}
