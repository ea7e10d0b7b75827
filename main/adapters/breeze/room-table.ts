import type { ContractKey } from '../../../shared/contract/index.ts';
import type { MasterContract } from './master-rows.ts';
import { indexRoom, optionRoom, type IndexRoom, type OptionRoom, type Room } from './room.ts';

/** What changed: rooms to join and rooms to leave. */
export interface RoomChange {
  readonly join: readonly string[];
  readonly leave: readonly string[];
}

/** The index rooms, always joined. Source: brokers.md B6. */
const NIFTY_ROOM = '4.1!NIFTY 50';
const VIX_ROOM = '4.1!INDIA VIX';

/** '4.1!' names NSE's and NFO's quotes, without the depth of the book. */
function roomName(token: string): string {
  return `4.1!${token}`;
}

/**
 * Which rooms are wanted, and what each tells: the only way from a frame to an instrument. A room that is not in here
 * belongs to nothing.
 */
export class RoomTable {
  readonly nifty: IndexRoom = indexRoom(NIFTY_ROOM, 'NIFTY');
  readonly vix: IndexRoom = indexRoom(VIX_ROOM, 'INDIAVIX');
  #rooms = this.#withIndices();
  #byKey = new Map<ContractKey, MasterContract>();
  #wanted: readonly ContractKey[] = [];
  readonly #left = new Set<string>();

  get(name: string): Room | undefined {
    return this.#rooms.get(name);
  }

  /** Whether the room was joined once: what was on its way when it was left still arrives. */
  wasLeft(name: string): boolean {
    return this.#left.has(name);
  }

  names(): readonly string[] {
    return [...this.#rooms.keys()];
  }

  options(): readonly OptionRoom[] {
    return [...this.#rooms.values()].filter((room) => room.symbol === null);
  }

  /** The day's contracts: a token may belong to another contract than yesterday. */
  list(contracts: readonly MasterContract[], nowMs: number): RoomChange {
    this.#byKey = new Map(contracts.map((each) => [each.key, each]));
    return this.#refresh(nowMs);
  }

  want(contracts: readonly ContractKey[], nowMs: number): RoomChange {
    this.#wanted = contracts;
    return this.#refresh(nowMs);
  }

  /** What is wanted and not listed. */
  unlisted(): readonly ContractKey[] {
    return this.#wanted.filter((key) => !this.#byKey.has(key));
  }

  /** Rooms were joined anew: silence is counted from here. */
  joined(nowMs: number): void {
    for (const room of this.#rooms.values()) {
      room.joinedMs = nowMs;
      room.rejoins = 0;
    }
  }

  #withIndices(): Map<string, Room> {
    return new Map<string, Room>([this.nifty, this.vix].map((room) => [room.name, room]));
  }

  #refresh(nowMs: number): RoomChange {
    const next = this.#withIndices();
    const join: string[] = [];
    for (const key of this.#wanted) {
      const listed = this.#byKey.get(key);
      if (listed === undefined) continue;
      const name = roomName(listed.token);
      const before = this.#rooms.get(name);
      const same = before?.symbol === null && before.contract === key;
      if (!this.#rooms.has(name)) join.push(name);
      next.set(name, same ? before : optionRoom(name, listed, nowMs));
    }
    const leave = [...this.#rooms.keys()].filter((name) => !next.has(name));
    for (const name of leave) this.#left.add(name);
    for (const name of join) this.#left.delete(name);
    this.#rooms = next;
    return { join, leave };
  }
}
