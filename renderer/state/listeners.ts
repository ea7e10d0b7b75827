export interface Listeners<A extends readonly unknown[]> {
  /** Listens until the returned function is called. */
  readonly on: (listener: (...told: A) => void) => () => void;
  readonly tell: (...told: A) => void;
}

/** A list of who wants to be told something. */
export function createListeners<A extends readonly unknown[]>(): Listeners<A> {
  const listeners = new Set<(...told: A) => void>();
  return {
    on(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell(...told) {
      for (const listener of listeners) listener(...told);
    },
  };
}
