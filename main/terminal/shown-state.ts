import {
  NO_REPLAY,
  SLICE_NAMES,
  type LinkView,
  type LiveSwitch,
  type SliceName,
  type Slices,
} from '../../shared/contract/index.ts';
import type { Replays } from '../ports/replays.ts';
import type { AlertDesk } from './alerts/alert-desk.ts';
import type { BookRunner } from './book-runner.ts';
import type { StateSource } from './publisher.ts';
import { NO_SHADOW, type ShadowBook } from './shadow/shadow-book.ts';
import { sessionView } from './session-view.ts';
import type { HaltDesk } from './halt-desk.ts';
import type { SettingsDesk } from './settings-desk.ts';
import type { DemoControls } from './terminal-options.ts';

export interface ShownParts {
  readonly version: string;
  readonly runner: () => BookRunner;
  readonly halt: HaltDesk;
  readonly settings: SettingsDesk;
  readonly demo: DemoControls | null;
  readonly rehearsal: boolean;
  readonly links: () => readonly LinkView[];
  readonly live: () => LiveSwitch;
  readonly own: { readonly [N in OwnSlice]: () => Slices[N] };
  readonly whyNoReset: () => readonly string[];
  readonly shadow: ShadowBook | null;
  readonly alerts: AlertDesk;
  readonly replays: Replays | null;
  /** Called before anything is shown: what a screen has seen, a restart goes on from. */
  beforeShown(): void;
}

/** They change with time alone, and cost little. */
const OWN = ['accounts', 'desktop', 'doctor', 'drill', 'backup', 'backtest', 'imports'] as const;
type OwnSlice = (typeof OWN)[number];
const ALWAYS: readonly SliceName[] = ['session', ...OWN, 'replay'];

function isOwn(name: SliceName): name is OwnSlice {
  return OWN.some((each) => each === name);
}

/** The shown book's slices: the engine's own, and what the terminal adds to them. */
export class ShownState implements StateSource {
  readonly #parts: ShownParts;
  #journalRow = -1;
  #shown: BookRunner | null = null;

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

  /** The session holds the clock, so it belongs to every frame; another book's frame has everything. */
  takeChanged(): readonly SliceName[] {
    const runner = this.#parts.runner();
    const { engine, writer } = runner;
    const changed: SliceName[] = [...ALWAYS, ...engine.takeChanged()];
    const { row } = writer.journal.head();
    if (row !== this.#journalRow) changed.push('journal');
    if (this.#parts.replays?.takeChanged() === true) changed.push('replayed');
    this.#journalRow = row;
    if (this.#parts.shadow?.takeChanged() === true) changed.push('shadow');
    if (this.#parts.alerts.takeChanged()) changed.push('alerts');
    if (runner === this.#shown) return changed;
    const isFirst = this.#shown === null;
    this.#shown = runner;
    return isFirst ? changed : SLICE_NAMES;
  }

  #make(name: SliceName): Slices[SliceName] {
    const { runner, own, shadow, replays, alerts } = this.#parts;
    if (name === 'session') return this.#session();
    if (name === 'shadow') return shadow?.view() ?? NO_SHADOW;
    if (name === 'replay') return replays?.view() ?? NO_REPLAY;
    if (name === 'replayed') return replays?.replayed() ?? { slices: null };
    if (isOwn(name)) return own[name]();
    if (name === 'alerts') return alerts.view();
    const { writer, engine } = runner();
    if (name === 'journal') return { total: writer.journal.head().row, entries: writer.recent };
    return engine.slice(name);
  }

  #session(): Slices['session'] {
    const { version, runner, halt, settings, demo, rehearsal, links, live, whyNoReset } = this.#parts;
    return sessionView({
      version,
      runner: runner(),
      halt: halt.record,
      // Nobody asks for it before a halt.
      doctor: halt.record.state === 'ACTIVE' ? [] : whyNoReset(),
      links: links(),
      live: live(),
      rehearsal,
      settingsRevision: settings.revision,
      demo,
    });
  }
}
