import { isChord } from '../../../shared/keyboard/key-text.ts';

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  '+': 'Plus',
};

/**
 * A key of the map as Electron writes it; null for a letter alone and for a sequence: these are text while one types, so
 * that no system may take them.
 */
export function acceleratorOf(key: string): string | null {
  if (key.includes(' ') || !isChord(key)) return null;
  // What stands after the last plus that is followed by something: the key may be a plus itself.
  const cut = key.lastIndexOf('+', key.length - 2);
  const pressed = key.slice(cut + 1);
  return `${key.slice(0, cut + 1).replace('Ctrl', 'CommandOrControl')}${NAMES[pressed] ?? pressed}`;
}
