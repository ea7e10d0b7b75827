// npm run pack [-- --to DIR]: the installed app as a folder, .build/pack/*-unpacked, made for this system and looked at
// by tests/wire/pack.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { say, sayTrouble } from '../bootstrap/say.mjs';
import { buildAndPack } from './builder.mjs';
import { electronDist } from './electron-dist.mjs';

try {
  const { folder, isReal } = electronDist();
  if (!isReal) say('Electron’s runtime is not here: the app is packed with a stand-in, which runs nothing.');
  const { values } = parseArgs({ options: { to: { type: 'string' } } });
  const output = values.to === undefined ? [] : [`-c.directories.output=${values.to}`];
  await buildAndPack(['--dir', `-c.electronDist=${folder}`, ...output]);
} catch (error) {
  sayTrouble(error);
  process.exitCode = 1;
}
