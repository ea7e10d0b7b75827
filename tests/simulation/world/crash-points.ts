import type { Happening } from './happening.ts';
import type { CrashPoint } from './kinds.ts';

type PointHappening = Extract<Happening, { readonly type: 'crashPoint' }>;

/** Where the process dies: at the so many-eth of all the points that it passes through. */
export class CrashPoints {
  readonly #list: readonly PointHappening[];
  readonly #met: (happening: Happening) => void;
  readonly #done = new Set<PointHappening>();
  #passed = 0;
  #passedOpen = 0;
  /** Whether a short is open, or was. */
  isOpen = false;
  /** How long the last crash keeps the process down. */
  restartMs = 1_000;
  healed = false;

  constructor(happenings: readonly Happening[], met: (happening: Happening) => void) {
    this.#list = happenings.filter((each) => each.type === 'crashPoint');
    this.#met = met;
  }

  /** A point is passed; true where the process dies there. */
  isDue(point: CrashPoint): boolean {
    this.#passed += 1;
    if (this.isOpen) this.#passedOpen += 1;
    if (this.healed) return false;
    const found = this.#list.find((each) => each.point === point && this.#isAt(each));
    if (found === undefined) return false;
    this.#done.add(found);
    this.#met(found);
    this.restartMs = found.ms;
    return true;
  }

  /** The first point of its sort from the so many-eth on. */
  #isAt(each: PointHappening): boolean {
    return !this.#done.has(each) && (each.early ? this.#passed : this.#passedOpen) >= each.nth;
  }
}
