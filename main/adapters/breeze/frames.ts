import type { LinkReport } from '../../ports/link-report.ts';
import type { RealTime } from '../../ports/real-time.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import type { IndexTick, OptionQuote } from '../../domain/market/tick.ts';
import { decodeIndex, decodeOption, type FrameFault } from './decode.ts';
import type { RoomTable } from './room-table.ts';

export interface FrameSurroundings {
  readonly rooms: RoomTable;
  readonly scheduler: Scheduler;
  readonly realTime: RealTime;
  readonly report: Pick<LinkReport, 'failed'>;
  readonly index: (tick: IndexTick) => void;
  readonly quote: (quote: OptionQuote) => void;
}

/** Bad frames are told at once, then together with those that follow, so often at most. */
const TOLD_EVERY_MS = 10_000;

/**
 * What the stream sends, one frame at a time, straight from the raw array. Promises: never throws; a frame that is
 * not exactly what it should be makes no tick, is counted, and the counts are told; what comes from a room that was
 * left is counted only, since some of it is on its way whenever a room is left.
 */
export class Frames {
  readonly #around: FrameSurroundings;
  readonly #faults = new Map<FrameFault, number>();
  #untold = new Map<FrameFault, number>();
  #toldAtMs = Number.NEGATIVE_INFINITY;
  #stopTelling: (() => void) | null = null;

  constructor(around: FrameSurroundings) {
    this.#around = around;
  }

  /** How many frames were dropped, by reason. */
  faults(): ReadonlyMap<FrameFault, number> {
    return this.#faults;
  }

  take(frame: unknown): void {
    const fault = this.#read(frame);
    if (fault !== null) this.#count(fault);
  }

  stop(): void {
    this.#stopTelling?.();
    this.#stopTelling = null;
  }

  #read(frame: unknown): FrameFault | null {
    if (!Array.isArray(frame)) return 'no array';
    const items = frame as readonly unknown[];
    const name = items[0];
    if (typeof name !== 'string') return 'no room';
    const { rooms, scheduler, realTime } = this.#around;
    const room = rooms.get(name);
    if (room === undefined)
      return rooms.wasLeft(name) ? 'a room that was left' : 'a room that was not joined';
    const now = scheduler.now();
    if (room.symbol === null) {
      const quote = decodeOption(items, room.contract, now);
      if (typeof quote === 'string') return quote;
      room.seenMs = realTime.nowMs();
      this.#around.quote(quote);
      return null;
    }
    const tick = decodeIndex(items, room.symbol, now);
    if (typeof tick === 'string') return tick;
    room.seenMs = realTime.nowMs();
    this.#around.index(tick);
    return null;
  }

  #count(fault: FrameFault): void {
    this.#faults.set(fault, (this.#faults.get(fault) ?? 0) + 1);
    if (fault === 'a room that was left') return;
    this.#untold.set(fault, (this.#untold.get(fault) ?? 0) + 1);
    if (this.#stopTelling !== null) return;
    const { realTime } = this.#around;
    const wait = this.#toldAtMs + TOLD_EVERY_MS - realTime.nowMs();
    if (wait <= 0) this.#tell();
    else this.#stopTelling = realTime.after(wait, () => this.#tell());
  }

  #tell(): void {
    this.#stopTelling = null;
    this.#toldAtMs = this.#around.realTime.nowMs();
    const parts = [...this.#untold].map(([fault, count]) => `${count} with ${fault}`);
    this.#untold = new Map();
    this.#around.report.failed(`frames of the stream left out: ${parts.join(', ')}`);
  }
}
