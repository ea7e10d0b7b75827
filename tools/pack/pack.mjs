// npm run pack: the installed app as a folder, .build/pack/*-unpacked, made for this system and looked at by
// tests/electron/pack.test.ts.
import process from 'node:process';
import { say, sayTrouble } from '../bootstrap/say.mjs';
import { buildApp, runBuilder } from './build-app.mjs';
import { electronDist } from './electron-dist.mjs';

try {
  await buildApp();
  const { folder, isReal } = electronDist();
  if (!isReal) say('Electron’s runtime is not here: the app is packed with a stand-in, which runs nothing.');
  await runBuilder(['--dir', `-c.electronDist=${folder}`]);
} catch (error) {
  sayTrouble(error);
  process.exitCode = 1;
}
