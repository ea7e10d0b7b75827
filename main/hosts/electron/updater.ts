import type { Updater } from './update-desk.ts';

/**
 * New versions by electron-updater, from the place that the package names. It checks the publisher's signature before it
 * installs on Windows and macOS; on Linux a file is checked by the hash in the list of versions, which came over https.
 */
export async function packagedUpdater(say: (text: string) => void): Promise<Updater> {
  const { default: electronUpdater } = await import('electron-updater');
  const { autoUpdater } = electronUpdater;
  autoUpdater.autoDownload = false;
  autoUpdater.autoInstallOnAppQuit = false;
  autoUpdater.allowDowngrade = false;
  autoUpdater.logger = {
    info: () => undefined,
    warn: (text: unknown) => say(`Updates: ${String(text)}`),
    error: (text: unknown) => say(`Updates: ${String(text)}`),
  };
  return {
    async look() {
      const found = await autoUpdater.checkForUpdates();
      return found?.isUpdateAvailable === true ? found.updateInfo.version : null;
    },
    async fetch() {
      await autoUpdater.downloadUpdate();
    },
    install: () => autoUpdater.quitAndInstall(false, true),
  };
}
