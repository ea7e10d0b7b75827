/** A list of who wants to be told something. */
export class Listeners<A extends readonly unknown[]> {
  readonly #all = new Set<(...told: A) => void>();

  /** Listens until the returned function is called. */
  add(listener: (...told: A) => void): () => void {
    this.#all.add(listener);
    return () => {
      this.#all.delete(listener);
    };
  }

  tell(...told: A): void {
    for (const listener of this.#all) listener(...told);
  }
}
