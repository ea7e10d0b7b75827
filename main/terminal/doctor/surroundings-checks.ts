import type { AlertsSlice, LinkView } from '../../../shared/contract/index.ts';
import { NEWER_CALENDAR } from '../calendar-watch.ts';
import { DISK_FULL_BYTES, DISK_LOW_BYTES } from '../disk-room.ts';
import type { Finding } from '../../ports/doctor.ts';
import { failed, notApplicable, passed, waiting, warning } from './finding.ts';

const GB = 1e9;
const MB = 1e6;

function roomWords(bytes: number): string {
  return bytes >= GB ? `${(bytes / GB).toFixed(1)} GB` : `${Math.floor(bytes / MB)} MB`;
}

/** Free room where the data folder lies; null where nothing measures it. */
export function diskRoom(freeBytes: number | null): Finding {
  if (freeBytes === null) return notApplicable('nothing measures the disk here');
  const value = roomWords(freeBytes);
  const remedy = 'Free room on the disk of the data folder; entries come back by themselves.';
  if (freeBytes < DISK_FULL_BYTES) return failed(value, 'below 200 MB: no entry is made', remedy);
  if (freeBytes < DISK_LOW_BYTES)
    return warning(value, 'below 1 GB; from 200 MB on no entry is made', remedy);
  return passed(value, 'free where the data folder lies');
}

/** What the watch of the calendar found. */
export function calendarState(view: Pick<LinkView, 'state' | 'detail'> | undefined): Finding {
  if (view === undefined) return waiting('starting', 'not judged yet');
  const { state } = view;
  // The remedy says it.
  const detail = view.detail.replace(/: import a newer one$/, '');
  if (state === 'ok') return passed('fresh', detail);
  if (state === 'stale') return warning('old', detail, NEWER_CALENDAR);
  return failed('unusable', detail, NEWER_CALENDAR);
}

/** By which ways a halt is told, and whether Telegram can. */
export function notifications({ rules, telegram, problem }: AlertsSlice): Finding {
  const { screen, desktop, sound, telegram: byTelegram } = rules.events.halt;
  const sends = byTelegram && rules.telegram;
  const ways = [
    ...(screen ? ['screen'] : []),
    ...(desktop ? ['desktop'] : []),
    ...(sound ? ['sound'] : []),
    ...(sends ? ['Telegram'] : []),
  ].join(', ');
  const open = 'Open the alerts (palette: “alerts”).';
  if (problem !== null) return warning('defaults', problem, open);
  if (ways === '') return warning('none', 'a halt is told by no way', open);
  if (!sends) return passed(ways, 'of a halt; Telegram is off');
  if (telegram === null || telegram.tokenHint === null || telegram.chat === null)
    return warning(ways, 'Telegram is on without a bot or a chat', open);
  if (telegram.problem !== null) return warning(ways, telegram.problem, open);
  return passed(ways, telegram.sentAt === null ? 'of a halt; Telegram sent nothing yet' : 'of a halt');
}
