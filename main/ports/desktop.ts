import type { DesktopChoices, DesktopView } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/units/index.ts';

/** The desktop app around a terminal, as the terminal shows it and passes the user's choices on. */
export interface Desktop {
  view(): DesktopView;
  /** Keeps the choices and follows them; the error is a sentence, and then nothing has changed. */
  choose(choices: DesktopChoices): Result<null, string>;
}
