// npm run icons: draws the icons of every system anew from packaging/icons/kavach.svg, by a Chromium.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { CHROMIUM_REMEDY, ensureChromium } from '../bootstrap/chromium.mjs';
import { root } from '../bootstrap/paths.mjs';
import { Trouble } from '../bootstrap/say.mjs';
import { icnsFile, icoFile } from './icon-files.mjs';

const SIZES = [16, 32, 48, 64, 128, 256, 512, 1024];
/** Linux takes a folder of pictures; a desktop shows none that is larger. */
const LARGEST_FOR_LINUX = 512;

const folder = join(root, 'packaging', 'icons');
const svg = readFileSync(join(folder, 'kavach.svg'), 'utf8');
const executablePath = await ensureChromium();
if (executablePath === undefined) throw new Trouble('no Chromium was found', CHROMIUM_REMEDY);

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  /** @type {Map<number, Buffer>} */
  const pictures = new Map();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
    pictures.set(size, await page.screenshot({ omitBackground: true }));
  }
  mkdirSync(join(folder, 'linux'), { recursive: true });
  for (const [size, picture] of pictures) {
    if (size > LARGEST_FOR_LINUX) continue;
    writeFileSync(join(folder, 'linux', `${size}x${size}.png`), picture);
  }
  writeFileSync(join(folder, 'kavach.ico'), icoFile(pictures));
  writeFileSync(join(folder, 'kavach.icns'), icnsFile(pictures));
} finally {
  await browser.close();
}
