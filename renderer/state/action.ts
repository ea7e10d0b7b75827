import type { Slices } from '../../shared/contract/index.ts';
import type { ActionId } from '../../shared/keyboard/action-id.ts';
import type { Ui } from './ui-store.ts';

/** What an action may look at to say what it would do, and why it cannot now. */
export interface Situation {
  readonly slices: Partial<Slices>;
  readonly ui: Ui;
  readonly connected: boolean;
}

/** Something the user can do by key, palette or button; the same object behind all three. */
export interface Action {
  readonly id: ActionId;
  readonly title: string;
  /** Said in the palette: `acts` does it, `shows a proposal` asks once more, `opens` only shows. */
  readonly effect: 'acts' | 'shows a proposal' | 'opens';
  /** Why it cannot be done now; null when it can. */
  readonly blocked: string | null;
  readonly run: () => void;
}

export const NOT_ANSWERING = 'Kavach is not answering';
