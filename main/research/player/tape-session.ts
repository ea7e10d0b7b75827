import type { HaltState, Mode, SessionSlice } from '../../../shared/contract/index.ts';
import type { Instant } from '../../../shared/units/index.ts';
import type { Engine, EngineEvent } from '../../engine/index.ts';

/** What of a recorded session no engine remembers: the program's version, its settings and the halt on record. */
export class TapeSession {
  #version = '';
  #revision = 0;
  #halt: SessionSlice['halt'] = { state: 'ACTIVE', reason: null, since: null };

  get version(): string {
    return this.#version;
  }

  hear(event: EngineEvent): void {
    if (event.type === 'started') {
      this.#version = event.codeVersion;
      this.#revision = event.settingsRevision;
      this.#setHalt(event.halt, event.haltReason, event.haltSince);
    } else if (event.type === 'settings') this.#revision = event.revision;
    else if (event.type === 'halt') this.#setHalt(event.state, event.reason, event.since);
  }

  /** As the terminal showed it, but for the health of its links: that is not on the tape. */
  view(engine: Engine, mode: Mode, speed: number, writtenAt: Instant | null): SessionSlice {
    const { armed, armedBy } = engine.standing();
    return {
      ...engine.session(),
      version: this.#version,
      mode,
      halt: this.#halt,
      doctor: [],
      live: { armed, armedBy, needs: [], firstWeek: engine.firstLiveWeek(), foreign: [] },
      rehearsal: false,
      speed,
      scenario: null,
      links: [],
      settingsRevision: this.#revision,
      journalWrittenAt: writtenAt,
    };
  }

  #setHalt(state: HaltState, reason: string | null, since: Instant | null): void {
    this.#halt = { state, reason, since };
  }
}
