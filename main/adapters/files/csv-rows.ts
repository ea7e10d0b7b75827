import type { FileFault, FileFaultCode } from './file-fault.ts';

const NEWLINE = 10;
const RETURN = 13;
const COMMA = 44;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * Walks over the lines of a CSV file without quotes, field by field and without making strings: the ends of the
 * present line's fields are kept as positions. Faults are noted, each with its line.
 */
export class CsvRows {
  readonly bytes: Uint8Array;
  readonly columns: readonly string[];
  readonly faults: FileFault[] = [];
  /** The present line; 1 is the header. */
  line = 1;
  readonly #starts: Int32Array;
  #next = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const from = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? BYTE_ORDER_MARK.length : 0;
    const end = this.#lineEnd(from);
    const header = Buffer.from(bytes.subarray(from, end)).toString('latin1').trim();
    this.columns = header.split(',').map((name) => name.trim().toLowerCase());
    this.#starts = new Int32Array(this.columns.length + 1);
    this.#next = end + 1;
  }

  /** Goes to the next line that has the header's fields; false at the end of the file. */
  advance(): boolean {
    while (this.#next < this.bytes.length) {
      this.line += 1;
      const from = this.#next;
      const end = this.#lineEnd(from);
      this.#next = end + 1;
      const content = end > from && this.bytes[end - 1] === RETURN ? end - 1 : end;
      const fields = this.#split(from, content);
      if (end === this.bytes.length) this.note('TRUNCATED', this.#text(from, content));
      else if (content === from && this.#next >= this.bytes.length) return false;
      else if (fields !== this.columns.length)
        this.note('WRONG_FIELD_COUNT', `${fields} of ${this.columns.length}`);
      else return true;
    }
    return false;
  }

  /** Where a field begins, and `end` where it ends. */
  start(column: number): number {
    return this.#starts[column] ?? 0;
  }

  end(column: number): number {
    return (this.#starts[column + 1] ?? 0) - 1;
  }

  text(column: number): string {
    return this.#text(this.start(column), this.end(column));
  }

  note(code: FileFaultCode, detail: string): void {
    this.faults.push({ line: this.line, code, detail });
  }

  #text(from: number, to: number): string {
    return Buffer.from(this.bytes.subarray(from, to)).toString('latin1');
  }

  #lineEnd(from: number): number {
    const end = this.bytes.indexOf(NEWLINE, from);
    return end === -1 ? this.bytes.length : end;
  }

  /** Notes where each field begins; returns how many there are. */
  #split(from: number, end: number): number {
    const starts = this.#starts;
    starts[0] = from;
    let fields = 1;
    for (let at = from; at < end; at += 1) {
      if (this.bytes[at] !== COMMA) continue;
      if (fields < starts.length) starts[fields] = at + 1;
      fields += 1;
    }
    if (fields < starts.length) starts[fields] = end + 1;
    return fields;
  }
}
