import type { ReactElement } from 'react';

/** Kite’s own page: the only address outside of this machine that the screen leads to by itself. */
const KITE_PAGE = 'https://kite.zerodha.com/';

/** Opens Kite beside Kavach, where a person can close by hand. It knows nothing of the page that it comes from. */
export function KiteLink(): ReactElement {
  return (
    <a className="btn" href={KITE_PAGE} target="_blank" rel="noopener noreferrer">
      Open Kite to close by hand
    </a>
  );
}
