/** A command's arguments and its result. */
export interface Call<A, R> {
  readonly args: A;
  readonly result: R;
}

export type Nothing = Record<string, never>;
