type Happening =
  | { readonly kind: 'print' | 'quote'; readonly place: number }
  | { readonly kind: 'vix'; readonly place: 0 };

const KINDS = ['print', 'vix', 'quote'] as const;
/** An entry is one number, so that a second of hundreds of quotes is sorted as numbers: offset, kind, place. */
const PLACES = 100_000;
const CODES = KINDS.length * PLACES;

/** What happens within one second, in order of its milliseconds; of what happens at once, prints come first. */
export class SecondPlan {
  #entries = new Float64Array(256);
  #count = 0;
  #next = 0;
  #prints = 0;
  #quotes = 0;

  begin(): void {
    this.#count = 0;
    this.#next = 0;
    this.#prints = 0;
    this.#quotes = 0;
  }

  addPrint(offset: number): void {
    this.#add(offset, 0, this.#prints);
    this.#prints += 1;
  }

  addVix(offset: number): void {
    this.#add(offset, 1, 0);
  }

  addQuote(offset: number): void {
    this.#add(offset, 2, this.#quotes);
    this.#quotes += 1;
  }

  /** Puts all in order and passes over what lies at or before an offset. */
  sort(after: number): void {
    this.#entries.subarray(0, this.#count).sort();
    while (this.#next < this.#count && this.#offsetAt(this.#next) <= after) this.#next += 1;
  }

  /** When the next one happens; null where the second has no more. */
  nextOffset(): number | null {
    return this.#next < this.#count ? this.#offsetAt(this.#next) : null;
  }

  take(): Happening {
    const code = (this.#entries[this.#next] ?? 0) % CODES;
    this.#next += 1;
    const kind = KINDS[Math.floor(code / PLACES)] ?? 'vix';
    return kind === 'vix' ? { kind, place: 0 } : { kind, place: code % PLACES };
  }

  #offsetAt(place: number): number {
    return Math.floor((this.#entries[place] ?? 0) / CODES);
  }

  #add(offset: number, kind: number, place: number): void {
    if (this.#count === this.#entries.length) {
      const larger = new Float64Array(this.#count * 2);
      larger.set(this.#entries);
      this.#entries = larger;
    }
    this.#entries[this.#count] = offset * CODES + kind * PLACES + place;
    this.#count += 1;
  }
}
