/**
 * Sees of a page what a window of electron sees: its title, and keys that the page left to the menu. Its text runs beside
 * the page, so it stands on nothing but itself.
 */
export function pageEyes(tell: (text: string) => void): void {
  const say = (kind: string, what: unknown): void =>
    tell(JSON.stringify({ kind, channel: '', call: 0, args: JSON.stringify([what]) }));
  let title = '';
  const look = (): void => {
    if (document.title === title) return;
    title = document.title;
    say('title', title);
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  globalThis.addEventListener('keydown', (event) => {
    // After every listener of the page has had it.
    setTimeout(() => {
      if (event.defaultPrevented || event.isComposing) return;
      const { key, code, ctrlKey, shiftKey, altKey, metaKey } = event;
      say('key', { key, code, ctrlKey, shiftKey, altKey, metaKey });
    }, 0);
  });
}
