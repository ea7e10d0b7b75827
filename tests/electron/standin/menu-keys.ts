import { chordOf, pressedChord, type KeyPress } from './accelerator.ts';

export type { KeyPress };

interface WithKey {
  readonly accelerator?: unknown;
  readonly enabled: boolean;
  readonly click: (...args: unknown[]) => void;
  readonly submenu?: { readonly items: readonly WithKey[] } | null | undefined;
}

let items: () => readonly WithKey[] = () => [];

/** Which menu hears the keys that a page leaves. */
export function hearKeys(of: () => readonly WithKey[]): void {
  items = of;
}

function flat(all: readonly WithKey[]): readonly WithKey[] {
  return all.flatMap((item) => [item, ...flat(item.submenu?.items ?? [])]);
}

/** A key that the page did not keep for itself: the menu's item of that accelerator is chosen. */
export function pressInMenu(press: KeyPress): void {
  const pressed = pressedChord(press);
  const item = flat(items()).find(
    ({ accelerator }) => typeof accelerator === 'string' && chordOf(accelerator) === pressed,
  );
  if (item?.enabled === true) item.click();
}
