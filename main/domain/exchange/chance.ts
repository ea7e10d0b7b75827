/**
 * Chance as a function: the same whole numbers always give the same value from 0 up to, and without, 1. Needs no
 * state, so a market can be asked about any moment without having lived through the ones before.
 */
export function chanceAt(seed: number, a: number, b = 0, c = 0): number {
  let h = mixed(seed ^ 0x9e3779b9, a);
  h = mixed(h, b);
  h = mixed(h, c);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4_294_967_296;
}

function mixed(hash: number, value: number): number {
  const k = Math.imul(Math.imul(value, 0xcc9e2d51) ^ (value / 4_294_967_296), 0x1b873593);
  const h = hash ^ ((k << 15) | (k >>> 17));
  return Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64;
}

/** A text as a whole number for chanceAt (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
}

/** A seeded sequence (sfc32): as many values as are asked for, always the same ones. */
export class Chance {
  #a: number;
  #b: number;
  #c: number;
  #count = 1;

  constructor(seed: number, ...keys: readonly number[]) {
    this.#a = seed | 0;
    this.#b = keys.reduce((hash, key) => mixed(hash, key), 0x2545f491);
    this.#c = Math.imul(seed ^ this.#b, 0x9e3779b9);
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** From 0 up to, and without, 1. */
  next(): number {
    const t = (((this.#a + this.#b) | 0) + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + t) | 0;
    return (t >>> 0) / 4_294_967_296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** Standard normal (Box and Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }
}
