import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** The archive begins with four numbers of four bytes, the last of which is the length of its list. */
const HEAD = 16;

const FILE = z.object({
  size: z.number(),
  offset: z.string().optional(),
  unpacked: z.boolean().optional(),
});
const FOLDER = z.object({ files: z.record(z.string(), z.unknown()) });

interface Entry {
  readonly path: string;
  readonly size: number;
  /** Lies beside the archive, as a real file. */
  readonly isUnpacked: boolean;
  readonly read: () => Buffer;
}

/** What an app.asar holds, as Electron reads it. */
export function readAsar(archive: string): Entry[] {
  const bytes = readFileSync(archive);
  const start = bytes.readUInt32LE(4) + 8;
  const list: unknown = JSON.parse(bytes.toString('utf8', HEAD, HEAD + bytes.readUInt32LE(12)));
  const entries: Entry[] = [];
  const walk = (node: unknown, path: string): void => {
    const folder = FOLDER.safeParse(node);
    if (folder.success) {
      for (const [name, child] of Object.entries(folder.data.files))
        walk(child, path === '' ? name : `${path}/${name}`);
      return;
    }
    const { size, offset, unpacked } = FILE.parse(node);
    const isUnpacked = unpacked === true;
    const at = start + Number(offset ?? 0);
    const read = (): Buffer =>
      isUnpacked ? readFileSync(join(`${archive}.unpacked`, path)) : bytes.subarray(at, at + size);
    entries.push({ path, size, isUnpacked, read });
  };
  walk(list, '');
  return entries;
}

/** The archive as a folder, for a runtime that cannot read archives. */
export function extractAsar(archive: string, to: string): void {
  for (const { path, isUnpacked, read } of readAsar(archive)) {
    if (isUnpacked) continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), read());
  }
  if (existsSync(`${archive}.unpacked`)) cpSync(`${archive}.unpacked`, to, { recursive: true });
}
