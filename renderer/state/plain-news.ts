import type { AlertRules, Mode } from '../../shared/contract/index.ts';
import type { ShownAlert } from './shown-notices.ts';

/** Up to where a book's alerts were seen; the engine's and the terminal's own count apart. */
export interface Seen {
  readonly mode: Mode;
  readonly notice: number;
  readonly own: number;
}

/**
 * The newest plain alert that came since `seen`, and up to where they are seen now. At first, in another book and after
 * a restart nothing is new. It goes by the order in which the screen hears of them: a Demo's minutes pass too fast to go
 * by their age.
 */
export function plainNews(
  seen: Seen | null,
  mode: Mode,
  all: readonly ShownAlert[],
  { events }: AlertRules,
): { readonly news: ShownAlert | null; readonly seen: Seen } {
  const newest = (own: boolean): number =>
    all.reduce((last, each) => (each.own === own ? Math.max(last, each.id) : last), 0);
  const now: Seen = { mode, notice: newest(false), own: newest(true) };
  if (seen === null || seen.mode !== mode || now.notice < seen.notice || now.own < seen.own)
    return { news: null, seen: now };
  const news = all.find(
    ({ level, own, id, event }) =>
      level === 'info' && id > (own ? seen.own : seen.notice) && events[event].screen,
  );
  return { news: news ?? null, seen: now };
}
