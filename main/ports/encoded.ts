/** A value that comes written as JSON already, for who sends it on. */
export interface Encoded<T> {
  readonly json: Uint8Array;
  read(): T;
}
