import type { LinkState } from '../../../shared/contract/index.ts';
import type { LinkReport } from '../../../main/ports/link-report.ts';

/** What an adapter told of a connection, in words. */
export class LinkRecord implements LinkReport {
  readonly lines: string[] = [];
  answers = 0;
  useOfDay: number | null = null;
  readonly #waiting: { readonly part: string; readonly resolve: () => void }[] = [];

  state(state: LinkState, detail: string): void {
    this.#add(`${state}: ${detail}`);
  }

  answered(ms: number): void {
    this.answers += ms >= 0 ? 1 : 0;
  }

  failed(why: string): void {
    this.#add(`failed: ${why}`);
  }

  used(count: number): void {
    this.useOfDay = count;
  }

  /** Resolves once a line that holds these words has been told, or was before. */
  async says(part: string): Promise<void> {
    if (this.lines.some((line) => line.includes(part))) return;
    await new Promise<void>((resolve) => {
      this.#waiting.push({ part, resolve });
    });
  }

  #add(line: string): void {
    this.lines.push(line);
    for (const { part, resolve } of this.#waiting) if (line.includes(part)) resolve();
  }
}
