import type { DesktopChoices, DesktopView } from '../../../shared/contract/index.ts';
import type { OwnKeys } from '../../../shared/keyboard/keys-in-force.ts';
import { ok, type Result } from '../../../shared/units/index.ts';
import type { DesktopFile } from '../../adapters/files/desktop-file.ts';
import type { Desktop } from '../../ports/desktop.ts';
import { stopKeys, type GlobalStop } from './global-stop.ts';

interface DesktopParts {
  readonly file: Pick<DesktopFile, 'load' | 'save'>;
  readonly stop: Pick<GlobalStop, 'view' | 'hold' | 'close'>;
  readonly startAtLogin: (on: boolean) => Result<null, string>;
  /** What is known of a new version. */
  readonly update: () => string | null;
}

/** The user's choices for the app on this computer: kept, followed, and shown with what came of them. */
export class DesktopDesk implements Desktop {
  readonly #parts: DesktopParts;
  #choices: DesktopChoices;
  #problem: string | null;
  #own: OwnKeys = {};

  constructor(parts: DesktopParts) {
    this.#parts = parts;
    const { choices, problem } = parts.file.load();
    this.#choices = choices;
    this.#problem = problem;
    this.#followStop();
  }

  get choices(): DesktopChoices {
    return this.#choices;
  }

  view(): DesktopView {
    const { stop, update } = this.#parts;
    return {
      choices: this.#choices,
      globalStop: stop.view(),
      update: update(),
      problem: this.#problem,
    };
  }

  choose(choices: DesktopChoices): Result<null, string> {
    const { file, startAtLogin } = this.#parts;
    const before = this.#choices;
    if (choices.startAtLogin !== before.startAtLogin) {
      const set = startAtLogin(choices.startAtLogin);
      if (!set.ok) return set;
    }
    const saved = file.save(choices);
    if (!saved.ok) return saved;
    this.#choices = choices;
    this.#problem = null;
    if (choices.globalStop !== before.globalStop) this.#followStop();
    return ok(null);
  }

  /** The user's own keys, from the screen that keeps them. */
  keysAre(own: OwnKeys): void {
    const before = stopKeys(this.#own).join();
    this.#own = own;
    if (stopKeys(own).join() !== before) this.#followStop();
  }

  #followStop(): void {
    const { stop } = this.#parts;
    if (this.#choices.globalStop) stop.hold(stopKeys(this.#own));
    else stop.close();
  }
}
