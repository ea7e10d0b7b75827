/**
 * A file on a simulated disk, written in records. What was not synced may be lost in a crash, from its end on, and
 * the last record that is kept may be torn in its middle.
 */
export class SimFile {
  readonly #kept: string[] = [];
  #pending: string[] = [];

  write(record: string): void {
    this.#pending.push(record);
  }

  sync(): void {
    for (const record of this.#pending) this.#kept.push(record);
    this.#pending = [];
  }

  /** `part`, 0 to 1: how much of what was not synced reached the disk all the same. */
  crash(part: number): void {
    const reached = part * this.#pending.length;
    const whole = Math.floor(reached);
    for (const record of this.#pending.slice(0, whole)) this.#kept.push(record);
    const torn = this.#pending[whole];
    if (torn !== undefined && reached > whole) {
      this.#kept.push(torn.slice(0, Math.floor(torn.length * (reached - whole))));
    }
    this.#pending = [];
  }

  /** What a reader finds after a crash, and what is certain before one. */
  records(): readonly string[] {
    return this.#kept;
  }

  /** Takes away what a program that opens the file finds to be torn. */
  cutTo(count: number): void {
    this.#kept.length = count;
  }
}
