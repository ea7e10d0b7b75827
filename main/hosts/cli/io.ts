/** Where a command writes: results to `out`, progress and complaints to `err`. Text comes with its line ends. */
export interface CliIo {
  out(text: string): void;
  err(text: string): void;
}

/** Exit codes of every command (product.md 4). */
export const DONE = 0;
export const FAILED = 1;
export const WRONG_USE = 2;
