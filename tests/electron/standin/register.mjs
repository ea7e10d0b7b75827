// node --import register.mjs MAIN: the module `electron` is the stand-in, and so are the facts of the process.
import { createRequire, registerHooks } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const standIn = new URL('./electron.ts', import.meta.url).href;
const { version } = createRequire(import.meta.url)('electron/package.json');

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron' && specifier !== 'electron/main') return next(specifier, context);
    if (!isMainThread) throw new Error('electron is not there in a worker');
    return { url: standIn, shortCircuit: true };
  },
});

Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true });
if (isMainThread) {
  Object.defineProperty(process, 'type', { value: 'browser' });
  Object.defineProperty(process, 'resourcesPath', { value: '' });
  await import('./seat.ts');
}
