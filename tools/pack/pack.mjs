// npm run pack [-- --to DIR]: the installed app as a folder, .build/pack/*-unpacked, made for this system and looked at
// by tests/wire/pack.
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { root } from '../bootstrap/paths.mjs';
import { say, sayTrouble } from '../bootstrap/say.mjs';
import { buildAndPack } from './builder.mjs';
import { electronDist } from './electron-dist.mjs';

try {
  const { folder, isReal } = electronDist();
  if (!isReal) say('Electron’s runtime is not here: the app is packed with a stand-in, which runs nothing.');
  const { values } = parseArgs({ options: { to: { type: 'string' } } });
  const to = values.to ?? join(root, '.build', 'pack');
  await buildAndPack(['--dir', `-c.electronDist=${folder}`, `-c.directories.output=${to}`]);
  // A folder to look at is no release: it asks nobody for a newer one.
  for (const place of readdirSync(to, { recursive: true, encoding: 'utf8' })) {
    if (basename(place) === 'app-update.yml') rmSync(join(to, place));
  }
} catch (error) {
  sayTrouble(error);
  process.exitCode = 1;
}
