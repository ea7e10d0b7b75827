import type { LinkView, LiveSwitch, SessionSlice } from '../../shared/contract/index.ts';
import type { BookRunner } from './book-runner.ts';
import type { HaltRecord } from '../ports/control.ts';
import type { DemoControls } from './terminal-options.ts';

export interface SessionParts {
  readonly version: string;
  readonly runner: BookRunner;
  readonly halt: HaltRecord;
  readonly doctor: readonly string[];
  readonly links: readonly LinkView[];
  readonly settingsRevision: number;
  readonly demo: DemoControls | null;
  readonly live: LiveSwitch;
  readonly rehearsal: boolean;
}

/** The top bar's slice: what the engine knows of the day, and what the terminal knows of everything around it. */
export function sessionView(parts: SessionParts): SessionSlice {
  const { runner, halt, demo } = parts;
  return {
    ...runner.engine.session(),
    version: parts.version,
    mode: runner.mode,
    halt,
    doctor: parts.doctor,
    live: parts.live,
    rehearsal: parts.rehearsal,
    speed: demo === null ? null : demo.speed(),
    scenario: demo === null ? null : demo.scenario,
    links: parts.links,
    settingsRevision: parts.settingsRevision,
    journalWrittenAt: runner.writer.writtenAt,
  };
}
