import type { Encoded } from '../ports/encoded.ts';

/**
 * A value that a thread has already written as JSON. Who sends it on copies bytes: writing megabytes anew would hold up
 * every price that comes meanwhile. Everybody else has it as the value itself.
 */
export class WrittenJson<T> implements Encoded<T> {
  readonly json: Uint8Array;

  constructor(json: Uint8Array) {
    this.json = json;
  }

  read(): T {
    return JSON.parse(new TextDecoder().decode(this.json)) as T;
  }

  /** Where it is a part of something that is written as JSON after all. */
  toJSON(): T {
    return this.read();
  }
}
