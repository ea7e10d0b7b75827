// npm run installers -- --linux|--win|--mac [--x64] [--arm64]: what users install. It downloads Electron's runtime and
// the makers of the packages; KAVACH_SIGNED=1 fails without a certificate. The release's workflow calls it.
import process from 'node:process';
import { sayTrouble } from '../bootstrap/say.mjs';
import { buildAndPack } from './builder.mjs';

try {
  const signed =
    process.env['KAVACH_SIGNED'] === '1' ? ['-c.forceCodeSigning=true'] : ['-c.mac.notarize=false'];
  await buildAndPack([...process.argv.slice(2), ...signed]);
} catch (error) {
  sayTrouble(error);
  process.exitCode = 1;
}
