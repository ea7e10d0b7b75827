import { app, safeStorage } from 'electron';
import { readSealedHead } from '../../adapters/secrets/sealed-head.ts';
import { offerKeeper } from '../secrets/keepers.ts';
import { sealedPath } from '../secrets/open-secrets.ts';
import { appKeeper } from './app-keeper.ts';

/** Has the keys of a data folder opened, and new ones sealed, by the system's means; before the folder's keys are read. */
export async function offerAppKeeper(folder: string): Promise<void> {
  await app.whenReady();
  const notes = (['keys', 'sqlserver-key'] as const).flatMap((file) => {
    const head = readSealedHead(sealedPath(folder, file));
    return head.ok && head.value?.place === 'app' ? [head.value.note] : [];
  });
  offerKeeper(await appKeeper(safeStorage, process.platform, [...new Set(notes)]));
}
