import type { DesktopChoices, DesktopView } from '../../../shared/contract/index.ts';
import type { OwnKeys } from '../../../shared/keyboard/keys-in-force.ts';
import { ok, type Result } from '../../../shared/units/index.ts';
import type { DesktopFile } from '../../adapters/files/desktop-file.ts';
import type { Desktop } from '../../ports/desktop.ts';
import { stopKeys, type GlobalStop } from './global-stop.ts';

type Stop = Pick<GlobalStop, 'view' | 'hold' | 'close'>;

interface DesktopParts {
  readonly file: Pick<DesktopFile, 'load' | 'save'>;
  readonly startAtLogin: (on: boolean) => Result<null, string>;
}

const NO_KEY: DesktopView['globalStop'] = { state: 'off', keys: [] };

/**
 * The user's choices for the app on this computer: kept, followed, and shown with what came of them. It is there before the
 * terminal, which shows it; what follows the choices comes when the terminal is open.
 */
export class DesktopDesk implements Desktop {
  readonly #parts: DesktopParts;
  #choices: DesktopChoices;
  #problem: string | null;
  #own: OwnKeys = {};
  #stop: Stop | null = null;
  #update: () => string | null = () => null;

  constructor(parts: DesktopParts) {
    this.#parts = parts;
    const { choices, problem } = parts.file.load();
    this.#choices = choices;
    this.#problem = problem;
  }

  get choices(): DesktopChoices {
    return this.#choices;
  }

  /** Who holds the emergency stop's key from now on, as the choices want it. */
  holdKeyBy(stop: Stop): void {
    this.#stop = stop;
    this.#followStop();
  }

  /** Who says what is known of a new version. */
  tellUpdatesBy(update: () => string | null): void {
    this.#update = update;
  }

  view(): DesktopView {
    return {
      choices: this.#choices,
      globalStop: this.#stop?.view() ?? NO_KEY,
      update: this.#update(),
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
    if (this.#choices.globalStop) this.#stop?.hold(stopKeys(this.#own));
    else this.#stop?.close();
  }
}
