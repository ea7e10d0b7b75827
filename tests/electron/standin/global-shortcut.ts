import type { GlobalShortcut } from 'electron';
import { chordOf } from './accelerator.ts';
import { note } from './noted.ts';
import { standInOptions } from './options.ts';
import { needsReady } from './readiness.ts';
import { refusing } from './refusing.ts';

const shortcuts = new Map<string, () => void>();
const taken: ReadonlySet<string> = new Set(standInOptions.taken.map(chordOf));

const shortcutsKnown: Pick<GlobalShortcut, 'register' | 'unregister' | 'unregisterAll' | 'isRegistered'> = {
  register(accelerator, callback) {
    needsReady('globalShortcut');
    const chord = chordOf(accelerator);
    note('global shortcut', taken.has(chord) ? 'not registered' : 'registered', accelerator);
    if (taken.has(chord) || shortcuts.has(chord)) return false;
    shortcuts.set(chord, callback);
    return true;
  },
  unregister: (accelerator) => void shortcuts.delete(chordOf(accelerator)),
  unregisterAll: () => shortcuts.clear(),
  isRegistered: (accelerator) => shortcuts.has(chordOf(accelerator)),
};

export const globalShortcut = refusing('globalShortcut', shortcutsKnown);

/** A person presses a key somewhere; false where the app does not listen to it. */
export function pressAnywhere(accelerator: string): boolean {
  const callback = shortcuts.get(chordOf(accelerator));
  callback?.();
  return callback !== undefined;
}
