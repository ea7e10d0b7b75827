import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './processes.mjs';
import { say } from './say.mjs';

/**
 * Debian's package of the Chromium that draws no window: the same engine, and twice as fast here as the one with a
 * window that hides it. Playwright's own default is the same shell.
 */
const HEADLESS_SHELL = 'chromium-headless-shell';

/** What to type where no browser is found and none may be installed unasked. */
export const CHROMIUM_REMEDY =
  process.platform === 'linux'
    ? 'sudo apt-get install -y chromium-headless-shell   (or: npx playwright install chromium, or: KAVACH_CHROMIUM=/path/to/chrome)'
    : 'npx playwright install chromium   (or set KAVACH_CHROMIUM to the path of a Chrome)';

/**
 * A Chromium for the screen's tests: the path, or undefined where there is none.
 * @returns {Promise<string | undefined>}
 */
export async function ensureChromium() {
  const found = await findChromium();
  const asked = found !== undefined && found === process.env['KAVACH_CHROMIUM'];
  if (asked || found?.includes('headless') === true || !mayInstall()) return found;
  say('Installing Chromium with apt-get, for the tests of the screen ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another apt-get may be at work in a fresh container: wait for it instead of failing.
  const lock = ['-qq', '-o', 'DPkg::Lock::Timeout=120'];
  const install = [...lock, '-o', 'Dpkg::Use-Pty=0', 'install', '-y', '--no-install-recommends'];
  const updated = await prepare('apt-get', [...lock, 'update'], { env, quiet: true });
  if (updated !== 0) return found;
  const shell = await prepare('apt-get', [...install, HEADLESS_SHELL], { env, quiet: true });
  // Older systems have no such package.
  if (shell !== 0 && found === undefined) {
    await prepare('apt-get', [...install, 'chromium'], { env, quiet: true });
  }
  return findChromium();
}

/** Only root of a Debian-like container is asked nothing: elsewhere installing is the owner's decision. */
function mayInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

async function findChromium() {
  const places = [process.env['KAVACH_CHROMIUM'], await playwrightsOwn(), ...usualPlaces()];
  return places.find((place) => place !== undefined && place !== '' && existsSync(place));
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    const apps = ['/Applications', join(process.env['HOME'] ?? '', 'Applications')];
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return apps.flatMap((folder) =>
      names.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map(
      (name) => process.env[name] ?? '',
    );
    const names = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return roots.flatMap((folder) => names.map((name) => join(folder, name)));
  }
  const names = [
    HEADLESS_SHELL,
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ];
  return [...names.map((name) => `/usr/bin/${name}`), '/snap/bin/chromium'];
}
