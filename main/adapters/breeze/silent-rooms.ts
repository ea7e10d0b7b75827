import type { Paise } from '../../../shared/units/index.ts';
import { quoteAgeLimitMs } from '../../domain/risk/quote-checks.ts';
import type { OptionRoom, Room } from './room.ts';
import type { RoomTable } from './room-table.ts';

/** An option near the money may be silent so long; farther ones in proportion, up to a minute (controls.md 3). */
const NEAR_SILENT_MS = 5_000;
const VIX_SILENT_MS = 60_000;
/** A room that stays silent is joined again after 2, 4, 8 ... times its limit. */
const DOUBLINGS_MAX = 6;

export interface SilentRooms {
  /** Names of contracts that should have spoken. */
  readonly silent: readonly string[];
  /** Rooms that are due to be joined again. */
  readonly again: readonly Room[];
}

/** Single instruments that are silent while others speak (brokers.md D16). Null spot: distances are not known, so nobody is judged. */
export function silentRooms(
  rooms: RoomTable,
  at: { readonly now: number; readonly sinceMs: number; readonly spot: Paise | null },
): SilentRooms {
  const { now, sinceMs, spot } = at;
  if (spot === null) return { silent: [], again: [] };
  const silent: string[] = [];
  const again: Room[] = [];
  const look = (room: Room, limitMs: number): void => {
    if (room.seenMs >= room.joinedMs) room.rejoins = 0;
    const heard = Math.max(room.seenMs, sinceMs);
    if (now - Math.max(heard, room.rejoins === 0 ? room.joinedMs : 0) <= limitMs) return;
    silent.push(room.symbol ?? room.contract);
    const patience = limitMs * 2 ** Math.min(room.rejoins, DOUBLINGS_MAX);
    if (now - Math.max(heard, room.joinedMs) > patience) again.push(room);
  };
  look(rooms.vix, VIX_SILENT_MS);
  for (const room of rooms.options()) look(room, limitOf(room, spot));
  return { silent, again };
}

function limitOf(room: OptionRoom, spot: Paise): number {
  return quoteAgeLimitMs(room.strike, spot, NEAR_SILENT_MS);
}
