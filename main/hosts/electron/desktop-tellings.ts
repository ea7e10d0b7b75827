import { ALERT_TITLES, type AlertsSlice, type Mode, type Telling } from '../../../shared/contract/index.ts';

/** What the system's notification says. */
export interface DesktopNotice {
  readonly title: string;
  readonly text: string;
  /** Until the user has put it away. */
  readonly stays: boolean;
}

const noticeOf = ({ event, level, text }: Telling, mode: Mode): DesktopNotice => ({
  title: `Kavach ${mode.toUpperCase()}: ${ALERT_TITLES[event]}`,
  text,
  stays: level === 'serious',
});

/**
 * Shows on the desktop what the alerts say is for it, once each: also while no window is open or the screen hangs. What
 * was told before the start, or before the terminal was exchanged, is not news. What is not serious is left out while
 * the user looks at the screen.
 */
export class DesktopTellings {
  #seen: number | null = null;

  take({ told }: Pick<AlertsSlice, 'told'>, mode: Mode, looksOn: boolean): readonly DesktopNotice[] {
    const before = this.#seen;
    const last = told.at(-1)?.id ?? 0;
    this.#seen = last;
    if (before === null || last < before) return [];
    return told
      .filter(({ id, desktop, level }) => id > before && desktop && (level === 'serious' || !looksOn))
      .map((telling) => noticeOf(telling, mode));
  }
}
