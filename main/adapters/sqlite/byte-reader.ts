const TEXT = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads what ByteWriter wrote. Reading beyond the end gives numbers that mean nothing: whoever reads has checked the sum. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #place = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#place >= this.#bytes.length;
  }

  byte(): number {
    return this.#bytes[this.#place++] ?? 0;
  }

  count(): number {
    let value = 0;
    let weight = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * weight;
      if (byte < 128) return value;
      weight *= 128;
    }
  }

  signed(): number {
    return unzigzag(this.count());
  }

  maybe(): number | null {
    const value = this.count();
    return value === 0 ? null : unzigzag(value - 1);
  }

  text(): string {
    const length = this.count();
    const bytes = this.#bytes.subarray(this.#place, this.#place + length);
    this.#place += length;
    return TEXT.decode(bytes);
  }
}

function unzigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
