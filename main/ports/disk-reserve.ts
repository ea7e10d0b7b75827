/**
 * Room on the disk that is held back for the way out: freed before a cancel or a close is journaled on a full disk
 * (architecture.md 2, life of an order).
 */
export interface DiskReserve {
  /** Gives the room back to the disk; true where there was some to give. */
  release(): boolean;
  /** Takes the room again; false while the disk has none to spare. */
  restore(): boolean;
}
