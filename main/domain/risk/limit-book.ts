import type { Lots, Paise } from '../../../shared/units/index.ts';

/** What an entry takes of the limits from the moment before its first order is sent. */
export interface Reservation {
  readonly lots: Lots;
  /** (width - credit) x quantity. */
  readonly maxLoss: Paise;
}

export interface LimitUse {
  readonly positions: number;
  readonly lots: number;
  readonly maxLoss: Paise;
}

/**
 * Limits used by what is open and what is on its way, counted together (controls.md 2.8): reserved before anything is
 * sent, released only when the entry was finally refused or the position is flat. The last word on one spread counts,
 * so a partly filled entry is reserved again with what it really holds.
 */
export class LimitBook {
  private readonly reserved = new Map<string, Reservation>();

  reserve(spread: string, reservation: Reservation): void {
    this.reserved.set(spread, reservation);
  }

  release(spread: string): void {
    this.reserved.delete(spread);
  }

  use(): LimitUse {
    let lots = 0;
    let maxLoss = 0;
    for (const each of this.reserved.values()) {
      lots += each.lots;
      maxLoss += each.maxLoss;
    }
    return { positions: this.reserved.size, lots, maxLoss: maxLoss as Paise };
  }
}
