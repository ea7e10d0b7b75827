import AdmZip from 'adm-zip';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { indexTrouble } from './master-indices.ts';
import { optionRows, type MasterRows } from './master-rows.ts';

const OPTIONS_FILE = 'FONSEScripMaster.txt';
const INDICES_FILE = 'NSEScripMaster.txt';
/** Unpacked; the real ones have 30 MB. */
const FILE_MAX = 300_000_000;

/**
 * The contracts in a security master. The zip is refused as a whole, with one reason, where it is no zip, is cut off,
 * lacks a file, or a file is not what it should be; single bad rows are counted.
 */
export function masterRows(zip: Uint8Array): Result<MasterRows, string> {
  try {
    // 'PK': a page of a login portal begins otherwise.
    if (zip[0] !== 0x50 || zip[1] !== 0x4b) return err('what came is no zip');
    const archive = new AdmZip(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength));
    const options = textOf(archive, OPTIONS_FILE);
    if (!options.ok) return options;
    const indices = textOf(archive, INDICES_FILE);
    if (!indices.ok) return indices;
    const trouble = indexTrouble(indices.value);
    if (trouble !== null) return err(`${INDICES_FILE}: ${trouble}`);
    const rows = optionRows(options.value);
    return rows.ok ? rows : err(`${OPTIONS_FILE}: ${rows.error}`);
  } catch {
    return err('the zip is broken or cut off');
  }
}

function textOf(archive: AdmZip, name: string): Result<string, string> {
  const entry = archive.getEntries().find((each) => each.entryName.split('/').at(-1) === name);
  if (entry === undefined) return err(`${name} is missing`);
  if (entry.header.size > FILE_MAX) return err(`${name} is too large`);
  return ok(entry.getData().toString('latin1'));
}
