import type { Mode } from '../../../shared/contract/index.ts';
import type { NoticedBook } from './book-notices.ts';
import type { Watched } from './watched.ts';

/** What of a sight is no book's. */
export type Surroundings = Pick<Watched, 'links' | 'accounts' | 'desktop'>;

/** What the desk of the alerts looks at; made anew for each look. */
export interface AlertSight extends Watched {
  readonly mode: Mode;
  readonly shown: NoticedBook;
  /** The live book while another one is shown; null otherwise. */
  readonly live: NoticedBook | null;
}
