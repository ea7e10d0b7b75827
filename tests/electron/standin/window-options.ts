import type { BrowserWindowConstructorOptions } from 'electron';
import { words } from './words.ts';

type Preferences = NonNullable<BrowserWindowConstructorOptions['webPreferences']>;

/** What the app may ask of a page's surroundings; the rest is refused, and so is every window without these walls. */
const PREFERENCES = words(
  'preload partition session contextIsolation sandbox nodeIntegration',
  'nodeIntegrationInWorker nodeIntegrationInSubFrames webSecurity',
  'allowRunningInsecureContent webviewTag spellcheck devTools backgroundThrottling',
  'navigateOnDragDrop safeDialogs disableDialogs autoplayPolicy plugins',
  'experimentalFeatures enableWebSQL',
);

const OPTIONS = words(
  'width height x y minWidth minHeight show title backgroundColor webPreferences',
  'icon autoHideMenuBar parent modal center resizable minimizable maximizable',
  'useContentSize fullscreenable skipTaskbar',
);

/** Refuses a window with what the stand-in would not heed. */
export function checkOptions(given: BrowserWindowConstructorOptions): void {
  const unknown = Object.keys(given).filter((each) => !OPTIONS.has(each));
  if (unknown.length > 0)
    throw new Error(`the stand-in for electron has no window with ${unknown.join(', ')}`);
}

export function checkWalls(given: Preferences): void {
  const unknown = Object.keys(given).filter((each) => !PREFERENCES.has(each));
  if (unknown.length > 0)
    throw new Error(`the stand-in for electron has no webPreferences.${unknown.join(', ')}`);
  const open =
    given.contextIsolation === false ||
    given.sandbox === false ||
    given.nodeIntegration === true ||
    given.nodeIntegrationInWorker === true ||
    given.nodeIntegrationInSubFrames === true ||
    given.webSecurity === false ||
    given.allowRunningInsecureContent === true ||
    given.webviewTag === true;
  if (open) throw new Error('the stand-in for electron opens no window without its walls');
}
