import type { ReactElement } from 'react';

/** Keys that mean the same everywhere and stay what they are. */
export function FixedKeys(): ReactElement {
  return (
    <section>
      <h3>Dialogs and lists, always</h3>
      <ul>
        <li>
          <span>Close, drop the proposal</span>
          <kbd>Esc</kbd>
        </li>
        <li>
          <span>Move inside a list, the chain, tabs</span>
          <kbd>Arrow keys</kbd>
        </li>
      </ul>
    </section>
  );
}
