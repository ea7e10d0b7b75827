const HIDDEN = '····';
const SHORTEST = 4;
const LONGEST_TEXT = 240;
const KEPT_ENDS = 4;

/** Knows every secret of the account, so that no word of a broker carries one of them onto a screen or into a log. */
export class SecretWords {
  readonly #words = new Set<string>();

  keep(...words: readonly (string | null)[]): void {
    for (const word of words) {
      if (word === null || word.length < SHORTEST) continue;
      this.#words.add(word);
      this.#words.add(encodeURIComponent(word));
    }
  }

  /** A broker's words as one short plain line: no secret, no mark-up. */
  plain(text: string): string {
    let line = text;
    for (const word of this.#words) line = line.replaceAll(word, HIDDEN);
    line = line
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
    return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}…` : line;
  }
}

/** Such as `a91f ···· 4c02`; of a key too short to lose eight letters nothing is shown. */
export function keyHint(key: string): string {
  return key.length < 3 * KEPT_ENDS
    ? HIDDEN
    : `${key.slice(0, KEPT_ENDS)} ${HIDDEN} ${key.slice(-KEPT_ENDS)}`;
}
