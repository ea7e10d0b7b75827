import {
  isOpenSpread,
  type ArmingOutlook,
  type CommandError,
  type LiveSwitch,
  type Mode,
  type DoctorCheck,
} from '../../shared/contract/index.ts';
import { err, ok, type Result } from '../../shared/units/index.ts';
import type { EngineInput } from '../engine/index.ts';
import { whyNoArming } from './doctor/demands.ts';
import { NO_LIVE } from './no-live.ts';
import type { Books } from './books.ts';

export interface ArmContext {
  readonly books: Books;
  readonly checks: () => readonly DoctorCheck[];
  /** The address that the user registered at the broker; null where he has not said. */
  readonly registeredAddress: () => string | null;
  readonly push: (book: string, input: EngineInput) => void;
}

const WORD = 'LIVE';

/** Live is a switch with two keys: all checks, and what only a person can type (product.md 2). */
export class ArmDesk {
  readonly #context: ArmContext;

  constructor(context: ArmContext) {
    this.#context = context;
  }

  view(): LiveSwitch {
    const { live } = this.#context.books;
    if (live === null) return { armed: false, armedBy: null, needs: [NO_LIVE], firstWeek: null, foreign: [] };
    const { engine } = live;
    const { armed, armedBy } = engine.standing();
    const { foreign } = engine.slice('positions').broker;
    return {
      armed,
      armedBy,
      needs: this.#needs(),
      firstWeek: engine.firstLiveWeek(),
      foreign: foreign.filter(({ acknowledged }) => !acknowledged),
    };
  }

  /** What arming would lead to, by the live book's own numbers; changes nothing. */
  outlook(): Result<ArmingOutlook, CommandError> {
    const { all, live } = this.#context.books;
    if (live === null) return err({ code: 'NEEDS', message: `${NO_LIVE.text} ${NO_LIVE.remedy}` });
    const paper = all.filter((runner) => runner !== live);
    const open = paper.flatMap(({ engine }) => engine.slice('positions').spreads.filter(isOpenSpread));
    return ok({ ...live.engine.armingOutlook(), paperSpreads: open.length });
  }

  /** `typed`: what the user typed into the dialog. Checked again here, whatever the screen showed. */
  arm(
    typed: { readonly address: string; readonly word: string },
    by: string,
  ): Result<{ readonly mode: Mode }, CommandError> {
    const { books, push, registeredAddress } = this.#context;
    const { live } = books;
    if (live === null) return err({ code: 'NEEDS', message: `${NO_LIVE.text} ${NO_LIVE.remedy}` });
    if (live.engine.standing().armed) return ok({ mode: books.shown.mode });
    const needs = this.#needs();
    if (needs.length > 0) {
      return err({ code: 'NEEDS', message: needs.map(({ text, remedy }) => `${text} ${remedy}`).join(' ') });
    }
    if (typed.address.trim() !== registeredAddress()) {
      const message = 'The typed address is not the one that is registered in Setup. Nothing was armed.';
      return err({ code: 'BAD_ARGUMENTS', message });
    }
    if (typed.word !== WORD)
      return err({ code: 'BAD_ARGUMENTS', message: `Type ${WORD} in capitals to arm.` });
    push(live.book, { type: 'armed', armed: true, by, why: `all checks passed, ${WORD} typed` });
    return ok({ mode: books.shown.mode });
  }

  /** Ends new live entries at once; what is open stays guarded, and stays in sight until it is flat. */
  disarm(by: string): Result<{ readonly mode: Mode }, CommandError> {
    const { books, push } = this.#context;
    if (books.live !== null) {
      push(books.live.book, { type: 'armed', armed: false, by, why: 'back to Paper' });
    }
    return ok({ mode: books.shown.mode });
  }

  #needs(): LiveSwitch['needs'] {
    return whyNoArming(this.#context.checks());
  }
}
