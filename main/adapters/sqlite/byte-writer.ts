const START_BYTES = 128 * 1024;
/** Enough for one record without text; text asks for its own room. */
const HEADROOM = 256;
const TEXT = new TextEncoder();

/** Bytes that grow at the end and are used again after each chunk. Whole numbers take as few bytes as they need. */
export class ByteWriter {
  #bytes = new Uint8Array(START_BYTES);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Call once before the numbers of one record. */
  makeRoom(bytes = HEADROOM): void {
    if (this.#length + bytes <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + bytes));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  byte(value: number): void {
    this.#bytes[this.#length++] = value;
  }

  /** A whole number from 0 to 2^53 - 1, seven bits a byte, low ones first. */
  count(value: number): void {
    let rest = value;
    // Bit operations are for 31 bits only: stamps and open interest can be larger.
    while (rest > 0x7fff_ffff) {
      this.#bytes[this.#length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** A whole number of either sign up to 2^52 in size: small ones stay small. */
  signed(value: number): void {
    this.count(value < 0 ? -value * 2 - 1 : value * 2);
  }

  /** As signed, or nothing. */
  maybe(value: number | null): void {
    if (value === null) this.byte(0);
    else this.count((value < 0 ? -value * 2 - 1 : value * 2) + 1);
  }

  text(value: string): void {
    const bytes = TEXT.encode(value);
    this.makeRoom(bytes.length + HEADROOM);
    this.count(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** A copy of what was written; the writer is empty after it. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }
}
