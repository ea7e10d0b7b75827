import { dialog, type BrowserWindow } from 'electron';
import type { PositionsSlice } from '../../../shared/contract/index.ts';
import { closeQuestion, type CloseChoice, type CloseQuestion } from './close-question.ts';
import type { OpenShellPart } from './shell-part.ts';

interface CloseParts {
  readonly positions: () => Pick<PositionsSlice, 'spreads'>;
  readonly window: () => BrowserWindow | null;
  readonly show: () => void;
  /** Ends the app; comes by here again. */
  readonly quit: () => void;
}

async function ask(
  window: BrowserWindow | null,
  { message, detail, buttons }: CloseQuestion,
): Promise<CloseChoice> {
  const options = {
    type: 'warning' as const,
    message,
    detail,
    buttons: buttons.map(({ label }) => label),
    defaultId: 0,
    cancelId: buttons.findIndex(({ choice }) => choice === 'stay'),
    noLink: true,
  };
  // Never the waiting kind of dialog: the engine runs in this process.
  const asked = window === null ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options);
  const { response } = await asked;
  return buttons[response]?.choice ?? 'stay';
}

/** Stands before every close and every quit while live positions are open. */
export class CloseGuard {
  readonly #parts: CloseParts;
  #isAsking = false;
  #isGranted = false;

  constructor(parts: CloseParts) {
    this.#parts = parts;
  }

  /** Whether the window may close now. Else the user is asked, and his yes comes back as a quit. */
  mayClose(): boolean {
    const question = this.#isGranted ? null : closeQuestion(this.#parts.positions());
    if (question === null) return true;
    if (!this.#isAsking) void this.#ask(question);
    return false;
  }

  async #ask(question: CloseQuestion): Promise<void> {
    const { window, show, quit } = this.#parts;
    this.#isAsking = true;
    // In a hidden window it would be asked of nobody.
    show();
    try {
      const choice = await ask(window(), question);
      if (choice === 'hide') window()?.hide();
      if (choice !== 'close') return;
      this.#isGranted = true;
      quit();
    } finally {
      this.#isAsking = false;
    }
  }
}

/** No close over live positions without a question. */
export const closeGuard: OpenShellPart = ({ link, windows, quit }) => {
  const guard = new CloseGuard({
    positions: () => link.slice('positions'),
    window: () => windows.main,
    show: () => windows.show(),
    quit,
  });
  return { mayClose: () => guard.mayClose() };
};
