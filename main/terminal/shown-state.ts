import { SLICE_NAMES, type LinkView, type SliceName, type Slices } from '../../shared/contract/index.ts';
import type { BookRunner } from './book-runner.ts';
import type { StateSource } from './publisher.ts';
import { sessionView } from './session-view.ts';
import type { HaltDesk } from './halt-desk.ts';
import type { SettingsDesk } from './settings-desk.ts';
import type { DemoControls } from './terminal-options.ts';

export interface ShownParts {
  readonly version: string;
  readonly runner: BookRunner;
  readonly halt: HaltDesk;
  readonly settings: SettingsDesk;
  readonly demo: DemoControls | null;
  links(): readonly LinkView[];
  /** Called before anything is shown: what a screen has seen, a restart goes on from. */
  beforeShown(): void;
}

/** The shown book's slices: the engine's own, and what the terminal adds to them. */
export class ShownState implements StateSource {
  readonly #parts: ShownParts;
  #journalRow = -1;

  constructor(parts: ShownParts) {
    this.#parts = parts;
  }

  slice<N extends SliceName>(name: N): Slices[N] {
    return this.#make(name) as Slices[N];
  }

  slices(names: readonly SliceName[]): Partial<Slices> {
    this.#parts.beforeShown();
    return Object.fromEntries(names.map((name) => [name, this.#make(name)]));
  }

  all(): Slices {
    this.#parts.beforeShown();
    return Object.fromEntries(SLICE_NAMES.map((name) => [name, this.#make(name)])) as unknown as Slices;
  }

  /** The session holds the clock, so it belongs to every frame. */
  takeChanged(): readonly SliceName[] {
    const { engine, writer } = this.#parts.runner;
    const changed: SliceName[] = ['session', ...engine.takeChanged()];
    const { row } = writer.journal.head();
    if (row !== this.#journalRow) changed.push('journal');
    this.#journalRow = row;
    return changed;
  }

  #make(name: SliceName): Slices[SliceName] {
    const { version, runner, halt, settings, demo } = this.#parts;
    if (name === 'journal') {
      return { total: runner.writer.journal.head().row, entries: runner.writer.recent };
    }
    if (name !== 'session') return runner.engine.slice(name);
    const links = this.#parts.links();
    return sessionView({
      version,
      runner,
      halt: halt.record,
      links,
      settingsRevision: settings.revision,
      demo,
    });
  }
}
