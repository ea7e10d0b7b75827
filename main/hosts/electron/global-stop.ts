import type { GlobalShortcut } from 'electron';
import type { DesktopView } from '../../../shared/contract/index.ts';
import { keysInForce, type OwnKeys } from '../../../shared/keyboard/keys-in-force.ts';
import { acceleratorOf } from './accelerator.ts';

/** The emergency stop's keys as they hold, its own first. */
export function stopKeys(own: OwnKeys): readonly string[] {
  const keyed = keysInForce(own, 'desktop').find(({ action }) => action === 'emergency.stop');
  return keyed?.keys ?? [];
}

/** The emergency stop's keys, heard in every program. */
export class GlobalStop {
  readonly #shortcuts: Pick<GlobalShortcut, 'register' | 'unregister'>;
  readonly #press: () => void;
  #held: readonly string[] = [];
  #view: DesktopView['globalStop'] = { state: 'off', keys: [] };

  constructor(shortcuts: Pick<GlobalShortcut, 'register' | 'unregister'>, press: () => void) {
    this.#shortcuts = shortcuts;
    this.#press = press;
  }

  view(): DesktopView['globalStop'] {
    return this.#view;
  }

  /** Takes these keys in place of those before; where the system refuses one, that is said and the others still hold. */
  hold(keys: readonly string[]): void {
    this.close();
    const wanted = keys.flatMap((key) => {
      const accelerator = acceleratorOf(key);
      return accelerator === null ? [] : [{ key, accelerator }];
    });
    const refused = wanted.filter(({ accelerator }) => !this.#take(accelerator));
    const [state, told] =
      refused.length === 0 ? (['held', wanted] as const) : (['refused', refused] as const);
    this.#view = { state, keys: told.map(({ key }) => key) };
  }

  /** Gives all of them back. */
  close(): void {
    for (const accelerator of this.#held) this.#shortcuts.unregister(accelerator);
    this.#held = [];
    this.#view = { state: 'off', keys: [] };
  }

  #take(accelerator: string): boolean {
    const taken = this.#shortcuts.register(accelerator, this.#press);
    if (taken) this.#held = [...this.#held, accelerator];
    return taken;
  }
}
