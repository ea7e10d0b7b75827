import type { ShellApp } from './shell-app.ts';

interface Item {
  readonly id: string;
  readonly accelerator: string | null;
  readonly registerAccelerator: boolean;
}

/** Every item of the app's menu that has no menu below it. */
export async function menuItems(app: ShellApp): Promise<readonly Item[]> {
  return app.evaluate(({ Menu }) => {
    const flat = (items: readonly Electron.MenuItem[]): Item[] =>
      items.flatMap(({ id, accelerator, registerAccelerator, submenu }) => {
        const own = {
          id,
          accelerator: typeof accelerator === 'string' ? accelerator : null,
          registerAccelerator,
        };
        return submenu === undefined || submenu === null ? [own] : flat(submenu.items);
      });
    return flat(Menu.getApplicationMenu()?.items ?? []);
  });
}

/** Chooses an item, as a click on it does. */
export async function chooseInMenu(app: ShellApp, id: string): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    if (item === null || item === undefined) throw new Error(`no item ${wanted}`);
    // Electron's own types call it no more than a function.
    (item.click as () => void)();
  }, id);
}
