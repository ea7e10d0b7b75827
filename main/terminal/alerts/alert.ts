import type { AlertEvent, NoticeLevel } from '../../../shared/contract/index.ts';
import type { Instant } from '../../../shared/units/index.ts';

/** Something that the user is to be told. */
export interface Alert {
  /** Where it stands: a notice of a book, or one of the terminal's own. */
  readonly key: string;
  readonly at: Instant;
  readonly event: AlertEvent;
  readonly level: NoticeLevel;
  readonly text: string;
}
