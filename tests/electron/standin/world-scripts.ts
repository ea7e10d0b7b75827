import { randomUUID } from 'node:crypto';
import { bridgeEnd } from './bridge-end.ts';
import { carrying } from './carrying.ts';
import { pageEyes } from './page-eyes.ts';
import { pageWindows } from './page-windows.ts';
import { preloadWorld } from './preload-world.ts';
import { ASK_TO_OPEN } from './schemes.ts';

/** The world beside the page in which the preload runs, by its name in the browser's own protocol. */
export const PRELOAD_WORLD = 'electron-preload';
/** By which the preload's world speaks to the app; no other world has it. */
export const TELL = '__standInTell';
/** The app's way into the preload's world. */
export const END = '__standInEnd';

const VERSIONS = { electron: process.versions['electron'], chrome: '0', node: process.versions.node };

/** The scripts that run before a page's own: in its world, and in the preload's. */
export function worldScripts(preload: string): { readonly page: string; readonly preload: string } {
  const secret = randomUUID();
  const facts = {
    platform: process.platform,
    versions: VERSIONS,
    sandboxed: true,
    contextIsolated: true,
    type: 'renderer',
  };
  // Only the window's own document has a preload, never a frame inside it.
  const page = `if (window === window.top) (${bridgeEnd.toString()})('${secret}', 'page', 'preload');
    (${pageWindows.toString()})('${ASK_TO_OPEN}');`;
  const surroundings = `{
    bridge: (${bridgeEnd.toString()})('${secret}', 'preload', 'page'),
    carrier: (${carrying.toString()})(),
    tell: (text) => globalThis.${TELL}(text),
    process: ${JSON.stringify(facts)},
    preload: (require, module, exports, process) => {${preload}\n},
  }`;
  const begin = `(${pageEyes.toString()})((text) => globalThis.${TELL}(text));
    globalThis.${END} = (${preloadWorld.toString()})(${surroundings});`;
  return { page, preload: `if (window === window.top) { ${begin} }` };
}
