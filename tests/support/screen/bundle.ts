import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const ASSETS = join(import.meta.dirname, '..', '..', '..', 'dist', 'renderer', 'assets');

export interface BundleSizes {
  /** All scripts, also those of pages that are loaded when they are opened. */
  readonly scripts: number;
  readonly scriptsGzip: number;
  readonly styles: number;
  readonly stylesGzip: number;
}

/** What the built screen weighs in bytes; fonts are apart, since a browser loads only the alphabet that it needs. */
export function bundleSizes(): BundleSizes {
  const of = (ending: string) => {
    const files = readdirSync(ASSETS).filter((name) => name.endsWith(ending));
    const places = files.map((name) => join(ASSETS, name));
    return {
      bytes: places.reduce((sum, place) => sum + statSync(place).size, 0),
      gzip: places.reduce((sum, place) => sum + gzipSync(readFileSync(place)).length, 0),
    };
  };
  const [scripts, styles] = [of('.js'), of('.css')];
  return {
    scripts: scripts.bytes,
    scriptsGzip: scripts.gzip,
    styles: styles.bytes,
    stylesGzip: styles.gzip,
  };
}

/** What the screen may weigh, in bytes after gzip. */
export const BUNDLE_BUDGET = { scriptsGzip: 260_000, stylesGzip: 20_000 } as const;
