import { readFileSync } from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { FileFault } from './file-fault.ts';

const NEWLINE = 10;
const UNPACKED_BYTES_MAX = 1 << 30;

/** The whole content of a file, unpacked where it is gzipped (told by its first bytes, not by its name). */
export function readPlainOrGzip(path: string): Result<Uint8Array, readonly FileFault[]> {
  let packed: Buffer;
  try {
    packed = readFileSync(path);
  } catch (error) {
    return err([
      { line: 0, code: 'CANNOT_READ', detail: error instanceof Error ? error.message : String(error) },
    ]);
  }
  return packed[0] === 0x1f && packed[1] === 0x8b ? unpack(packed) : ok(packed);
}

function unpack(packed: Buffer): Result<Uint8Array, readonly FileFault[]> {
  try {
    return ok(gunzipSync(packed, { maxOutputLength: UNPACKED_BYTES_MAX }));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code !== 'Z_BUF_ERROR') return err([{ line: 0, code: 'CANNOT_UNPACK', detail: code }]);
    return err([{ line: linesBeforeTheCut(packed), code: 'TRUNCATED', detail: 'gzip data end early' }]);
  }
}

/** Unpacks what is there of a cut file, only to say at which line it was cut. */
function linesBeforeTheCut(packed: Buffer): number {
  const part = gunzipSync(packed, {
    finishFlush: constants.Z_SYNC_FLUSH,
    maxOutputLength: UNPACKED_BYTES_MAX,
  });
  let lines = 1;
  for (const byte of part) if (byte === NEWLINE) lines += 1;
  return lines;
}
