import type { BrowserWindowConstructorOptions } from 'electron';

/** The colour of the dark screen, so that nothing flashes before the first picture. */
const GROUND = '#090c11';

/** How every window of ours is made: its page has nothing of Node, and of the app what the preload gives it. */
export function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    backgroundColor: GROUND,
    title: 'Kavach',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  };
}
