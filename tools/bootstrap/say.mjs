// The bootstrap talks on standard error only: standard output belongs to the product.

/** A failure that the reader can do something about: what went wrong, and what to do. */
export class Trouble extends Error {
  /**
   * @param {string} what
   * @param {string} remedy
   */
  constructor(what, remedy) {
    super(what);
    this.name = 'Trouble';
    this.remedy = remedy;
  }
}

/** @param {string} text */
export function say(text) {
  process.stderr.write(`kavach: ${text}\n`);
}

/** @param {unknown} error */
export function sayTrouble(error) {
  if (error instanceof Trouble) {
    say(error.message);
    say(`what to do: ${error.remedy}`);
    return;
  }
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
