import type { Mode, SessionSlice } from '../../../shared/contract/index.ts';

type Told = Pick<SessionSlice, 'mode' | 'halt' | 'live' | 'rehearsal'>;

/** What title, badge and tray are coloured by: the engine's mode, or that it is halted. */
export type MarkTone = Mode | 'halted';

/** Where this terminal stands, for the places outside its window. */
export interface ModeMark {
  readonly tone: MarkTone;
  /** Three letters at most, for a badge. */
  readonly badge: string;
  /** Such as `LIVE, armed`, for a title, a tray and whoever reads the screen aloud. */
  readonly words: string;
}

const MODES: Readonly<Record<Mode, { readonly badge: string; readonly word: string }>> = {
  demo: { badge: 'DEM', word: 'DEMO' },
  paper: { badge: 'PAP', word: 'PAPER' },
  live: { badge: 'LIV', word: 'LIVE' },
};

/** Says mode and halt in that order of weight: what is halted comes first, whatever the mode. */
export function modeMark({ mode, halt, live, rehearsal }: Told): ModeMark {
  const { badge, word } = MODES[mode];
  const unreal = rehearsal ? 'REHEARSAL, ' : '';
  if (halt.state === 'HALTED') return { tone: 'halted', badge: 'HLT', words: `${unreal}HALTED, ${word}` };
  const limited = halt.state === 'REDUCE_ONLY' ? ', reduce only' : '';
  const armed = live.armed ? ', armed' : '';
  return { tone: mode, badge, words: `${unreal}${word}${armed}${limited}` };
}

/** The window's own title: the mode first, where a task bar cuts it. */
export function windowTitle(mark: ModeMark): string {
  return `${mark.words} · Kavach`;
}
