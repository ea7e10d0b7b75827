import type { Dialog } from 'electron';
import { note } from './noted.ts';
import { refusing } from './refusing.ts';

function unanswered(kind: string) {
  return (...given: readonly unknown[]): never => {
    throw new Error(`nobody answers this ${kind}: ${JSON.stringify(given.at(-1))}`);
  };
}

type Dialogs = Pick<
  Dialog,
  'showMessageBox' | 'showMessageBoxSync' | 'showErrorBox' | 'showSaveDialog' | 'showOpenDialog'
>;

/** A test that comes to a dialog answers it: it puts its own function here, as on the real runtime. */
const dialogs: Dialogs = {
  showMessageBox: unanswered('message box'),
  showMessageBoxSync: unanswered('message box'),
  // Nothing is asked here: a person reads it and goes on.
  showErrorBox: (title, text) => note('dialog', title, text),
  showSaveDialog: unanswered('dialog'),
  showOpenDialog: unanswered('dialog'),
};

export const dialog = refusing('dialog', dialogs);
