import { describe, expect, it } from 'vitest';
import { loginOf } from '../../../../main/hosts/electron/login-pages.ts';
import { bodyText, loginStep, type LoginPlace } from '../../../../main/hosts/electron/login-rules.ts';
import { LINKED_HOSTS, openingOf } from '../../../../main/hosts/electron/opening.ts';
import { err, ok } from '../../../../shared/units/index.ts';
import { FakeTerminalLink } from '../../../support/fake-terminal-link.ts';
import { filesMatching } from '../../../tidy/files.ts';

const KITE: LoginPlace = {
  account: 'kite',
  page: 'https://kite.zerodha.com/connect/login?v=3&api_key=k',
  back: 'http://127.0.0.1:8737/callback/kite',
};
const BREEZE: LoginPlace = {
  account: 'breeze',
  page: 'https://api.icicidirect.com/apiuser/login?api_key=k',
  back: 'http://127.0.0.1:8737/callback/breeze',
};
const document = (url: string, body = '') => ({ url, isDocument: true, body });

describe('a login window', () => {
  it('loads pages of the broker’s own login host alone', () => {
    expect(loginStep(KITE, document('https://kite.zerodha.com/connect/finish'))).toEqual({ kind: 'load' });
    for (const url of [
      'https://zerodha.com/',
      'https://kite.zerodha.com.evil.example/',
      'http://kite.zerodha.com/connect/login',
      'https://kite.zerodha.com:8443/',
      'file:///etc/passwd',
      'http://127.0.0.1:8737/',
      'http://127.0.0.1:8737/callback/breeze?request_token=x',
      'http://127.0.0.1:1/callback/kite?request_token=x',
      'https://127.0.0.1:8737/callback/kite?request_token=x',
      'nonsense',
    ])
      expect([url, loginStep(KITE, document(url)).kind]).toEqual([url, 'refused']);
  });

  it('catches the way back with what the broker said, by either name of this machine', () => {
    for (const host of ['127.0.0.1', 'localhost']) {
      const url = `http://${host}:8737/callback/kite?request_token=abcd1234&status=success`;
      expect(loginStep(KITE, document(url))).toEqual({ kind: 'caught', answer: url });
    }
  });

  it('catches Breeze’s form, or its address where nothing was sent with it', () => {
    expect(loginStep(BREEZE, document(BREEZE.back, 'API_Session=12345'))).toEqual({
      kind: 'caught',
      answer: 'API_Session=12345',
    });
    const url = `${BREEZE.back}?apisession=12345`;
    expect(loginStep(BREEZE, document(url))).toEqual({ kind: 'caught', answer: url });
  });

  it('lets a page draw itself from elsewhere over a sealed line only, and never by the way back', () => {
    const part = (url: string) => loginStep(KITE, { url, isDocument: false, body: '' }).kind;
    expect(part('https://fonts.example/a.woff2')).toBe('load');
    expect(part('http://fonts.example/a.woff2')).toBe('refused');
    expect(part(`${KITE.back}?request_token=forged01`)).toBe('refused');
  });

  it('reads a form out of the pieces that it comes in', () => {
    const bytes = new TextEncoder().encode('API_Session=1');
    expect(bodyText([{ bytes: bytes.slice(0, 5) }, {}, { bytes: bytes.slice(5) }])).toBe('API_Session=1');
  });
});

describe('an address that the screen wants to open', () => {
  const opens = (address: string) => openingOf(address, () => null).kind;

  it('is a login only where it is the terminal’s own word for the page, to the letter', () => {
    const link = new FakeTerminalLink();
    const opening = (address: string) => openingOf(address, (each) => loginOf(link, each));
    link.answer = err({ code: 'NEEDS', message: 'no key' });
    expect(opening(KITE.page).kind).toBe('browser');
    link.answer = ok({ address: KITE.page });
    expect(opening(KITE.page)).toEqual({ kind: 'login', account: 'kite', address: KITE.page });
    expect(opening(`${KITE.page}&more`).kind).toBe('browser');
    link.answer = ok({ address: 'http://127.0.0.1:9/kite/connect/login' });
    expect(opening('http://127.0.0.1:9/kite/connect/login').kind).toBe('login');
    expect(opening('http://127.0.0.1:9/').kind).toBe('refused');
  });

  it('goes to the system’s browser over https, to hosts that the screen links to, and nowhere else', () => {
    expect(opens('https://www.tradingview.com/')).toBe('browser');
    for (const address of [
      'http://www.tradingview.com/',
      'https://www.tradingview.com:444/',
      'https://user@www.tradingview.com/',
      'https://tradingview.com.evil.example/',
      'https://evil.example/',
      'file:///etc/passwd',
      'data:text/html,hello',
      'ms-settings:',
      '',
    ])
      expect([address, opens(address)]).toEqual([address, 'refused']);
  });

  it('may lead to exactly the hosts that stand in the screen’s source', () => {
    const linked = filesMatching(/^renderer\/.*\.tsx?$/).flatMap(({ text }) =>
      [...text.matchAll(/['"`]https:\/\/([\w.-]+)/g)].map(([, host = '']) => host),
    );
    expect(new Set(linked)).toEqual(new Set(LINKED_HOSTS));
  });
});
