import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { top } from './files.ts';

const folder = join(top, 'packaging', 'icons');
const pictures = new Map(
  readdirSync(join(folder, 'linux')).map((name) => [name, readFileSync(join(folder, 'linux', name))]),
);
const SIGNATURE = '89504e470d0a1a0a';
const MOST_BYTES = 100_000;

/** What a PNG says of its own width and height. */
const sizeOf = (png: Buffer): string => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

describe('icons of the app', () => {
  it('are pictures of the size that their name says', () => {
    for (const [name, png] of pictures) {
      expect(png.subarray(0, 8).toString('hex'), name).toBe(SIGNATURE);
      expect(`${sizeOf(png)}.png`).toBe(name);
    }
    expect(pictures.has('512x512.png')).toBe(true);
  });

  it('for Windows hold the same pictures, up to 256 pixels', () => {
    const ico = readFileSync(join(folder, 'kavach.ico'));
    const held = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const at = 6 + index * 16;
      const start = ico.readUInt32LE(at + 12);
      return ico.subarray(start, start + ico.readUInt32LE(at + 8));
    });
    expect(held.map(sizeOf)).toEqual(['16x16', '32x32', '48x48', '256x256']);
    for (const png of held) expect(png.equals(pictures.get(`${sizeOf(png)}.png`) ?? Buffer.of())).toBe(true);
  });

  it('for macOS hold them by Apple’s names, up to 1024 pixels', () => {
    const icns = readFileSync(join(folder, 'kavach.icns'));
    expect(icns.toString('ascii', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const held: string[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      held.push(`${icns.toString('ascii', at, at + 4)} ${sizeOf(icns.subarray(at + 8))}`);
    }
    expect(held).toEqual(['ic11 32x32', 'ic07 128x128', 'ic08 256x256', 'ic09 512x512', 'ic10 1024x1024']);
  });

  it('are small', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    );
    const bytes = files.filter((file) => statSync(file).isFile()).map((file) => statSync(file).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
  });
});
