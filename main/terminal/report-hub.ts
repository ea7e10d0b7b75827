import type { LinkName } from '../../shared/contract/index.ts';
import type { LinkReport } from '../ports/link-report.ts';

type Target = (link: LinkName, book: string | null) => LinkReport;

/**
 * Adapters are made before the terminal that shows what they tell: until it is there, the last of each kind of word
 * waits here.
 */
export class ReportHub {
  readonly #waiting = new Map<string, () => void>();
  #target: Target | null = null;

  attach(target: Target): void {
    this.#target = target;
    for (const say of this.#waiting.values()) say();
    this.#waiting.clear();
  }

  of(link: LinkName, book: string | null = null): LinkReport {
    const tell = (kind: string, say: (report: LinkReport) => void): void => {
      if (this.#target !== null) say(this.#target(link, book));
      else this.#waiting.set(`${link} ${book ?? ''} ${kind}`, () => tell(kind, say));
    };
    return {
      state: (state, detail) => tell('state', (report) => report.state(state, detail)),
      answered: (ms) => tell('answered', (report) => report.answered(ms)),
      failed: (why) => tell('failed', (report) => report.failed(why)),
      used: (count, limit, per) => tell('used', (report) => report.used(count, limit, per)),
    };
  }
}
