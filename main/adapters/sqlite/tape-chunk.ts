/** Some thousand records that are read back together and need nothing from outside. */
export interface TapeChunk {
  readonly records: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly crc: number;
  readonly body: Uint8Array;
}
