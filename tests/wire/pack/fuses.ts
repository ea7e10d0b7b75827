const MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** No plain Node inside, no debugger from outside, nothing but the archive that was checked. */
export const SAFE_FUSES = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/** In the order of the wire. */
const NAMES = Object.keys(SAFE_FUSES);

/** Electron's fuses as they stand in a program: behind its mark a version, a count, then a '1' or a '0' for each. */
export function fusesOf(program: Buffer): Record<string, boolean> {
  const at = program.indexOf(MARK);
  if (at < 0) throw new Error('the program has no fuses');
  const first = at + MARK.length + 2;
  return Object.fromEntries(
    NAMES.map((name, index) => [name, program.toString('latin1', first + index, first + index + 1) === '1']),
  );
}
