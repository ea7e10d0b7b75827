import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { instant } from '../../../shared/units/index.ts';
import { HOST_TIME } from '../host-clock.ts';
import type { OpenShellPart, Shell } from './shell-part.ts';
import { UpdateDesk } from './update-desk.ts';
import { whyNoUpdate } from './update-gate.ts';
import { packagedUpdater } from './updater.ts';

async function ask({ windows }: Shell, question: string, yes: string): Promise<boolean> {
  const options = { type: 'question' as const, message: question, buttons: ['Not now', yes], cancelId: 0 };
  const { main } = windows;
  const asked = main === null ? dialog.showMessageBox(options) : dialog.showMessageBox(main, options);
  return (await asked).response === 1;
}

/** New versions, where the package names a place to look for them. A copy of the source has none. */
export const updates: OpenShellPart = (shell) => {
  const { desktop, link, say } = shell;
  const hasPlace = app.isPackaged && existsSync(join(process.resourcesPath, 'app-update.yml'));
  if (!hasPlace) return {};
  const desk = new UpdateDesk({
    updater: packagedUpdater(say),
    time: HOST_TIME,
    why: () =>
      whyNoUpdate({
        wall: instant(Date.now()),
        session: link.slice('session'),
        positions: link.slice('positions'),
      }),
    wanted: () => desktop.choices.lookForUpdates,
    ask: async (question, yes) => ask(shell, question, yes),
  });
  desktop.tellUpdatesBy(() => desk.view());
  return { close: () => desk.close() };
};
