/**
 * `window.open` of a page asks the app first and waits for its word, as in electron; the browser itself opens nothing. Its
 * text runs in the page, so it stands on nothing but itself.
 */
export function pageWindows(ask: string): void {
  const open = (url: string | URL = '', name = ''): object | null => {
    const request = new XMLHttpRequest();
    request.open('POST', ask, false);
    request.send(JSON.stringify({ url: new URL(url, document.baseURI).href, name }));
    return request.responseText === 'allow' ? { closed: false } : null;
  };
  Object.defineProperty(globalThis, 'open', { value: open, configurable: true, writable: true });
}
