import type { DrillStep } from '../../../shared/contract/index.ts';
import { bookOf, listedBy, whyNoSession } from './closing-account.ts';
import type { ReadOnlyKite } from './read-only-kite.ts';

const AGAIN = 'Log in to Kite on the Setup page, then drill again.';

/** What a stop would need of the broker, read and nothing else: the login, the list of contracts, the account's book. */
export async function liveDrill(kite: ReadOnlyKite, tell: (step: DrillStep) => void): Promise<void> {
  const why = whyNoSession(kite.account.view());
  const login = why === null ? 'there' : `${why} ${AGAIN}`;
  tell({ step: 'Live: login of the day', ok: why === null, detail: login, ms: null });
  if (why !== null) return;
  const began = performance.now();
  const { length } = await listedBy(kite);
  const list = length > 0 ? `${length} options` : 'none came: look at Kite in health, then drill again';
  tell({ step: 'Live: list of contracts', ok: length > 0, detail: list, ms: performance.now() - began });
  const asked = performance.now();
  const book = await bookOf(kite);
  const held = book.ok ? book.value.positions.filter(({ net }) => net !== 0).length : 0;
  const read = book.ok ? `${held} positions` : `${book.error}: look at Kite in health, then drill again`;
  tell({ step: 'Live: the account’s book', ok: book.ok, detail: read, ms: performance.now() - asked });
}

/** Where there is no account whose book could be read. */
export function nobody(detail: string): DrillStep {
  return { step: 'Live', ok: true, detail, ms: null };
}
