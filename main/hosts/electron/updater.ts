import type { AppUpdater } from 'electron-updater';
import type { Updater } from './update-desk.ts';

/** Loaded when it is asked for the first time: a start does not wait for it. */
async function autoUpdater(say: (text: string) => void): Promise<AppUpdater> {
  const { default: electronUpdater } = await import('electron-updater');
  const updater = electronUpdater.autoUpdater;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  const tell = (message?: unknown): void => say(`Updates: ${String(message)}`);
  updater.logger = { info: () => undefined, warn: tell, error: tell };
  return updater;
}

/**
 * New versions by electron-updater, from the place that the package names. It checks the publisher's signature before it
 * installs on Windows and macOS; on Linux a file is checked by the hash in the list of versions, which came over https.
 */
export function packagedUpdater(say: (text: string) => void): Updater {
  let loading: Promise<AppUpdater> | null = null;
  const its = async (): Promise<AppUpdater> => (loading ??= autoUpdater(say));
  return {
    async look() {
      const found = await (await its()).checkForUpdates();
      return found?.isUpdateAvailable === true ? found.updateInfo.version : null;
    },
    async fetch() {
      await (await its()).downloadUpdate();
    },
    async install() {
      (await its()).quitAndInstall(false, true);
    },
  };
}
