import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { ActionId } from '../../../shared/keyboard/action-id.ts';
import type { OwnKeys } from '../../../shared/keyboard/keys-in-force.ts';
import { actionMenus, type MenuAction } from './menu.ts';

const isMac = process.platform === 'darwin';

/** What the system itself offers: texts are cut and pasted, windows enlarged and closed. */
const EDIT: MenuItemConstructorOptions = {
  label: 'Edit',
  submenu: [
    { role: 'undo' },
    { role: 'redo' },
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ],
};
const WINDOW: MenuItemConstructorOptions = {
  label: 'Window',
  submenu: [
    { role: 'minimize' },
    { role: 'togglefullscreen' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'close' },
  ],
};
const APP: MenuItemConstructorOptions = {
  label: 'Kavach',
  submenu: [...(isMac ? ([{ role: 'about' }, { type: 'separator' }] as const) : []), { role: 'quit' }],
};

/**
 * The menu bar. Keys are shown and not taken: the screen hears them itself, by where the focus is. The stop's alone is
 * taken too, for a page that does not hear; a second stop does no harm.
 */
export function setMenu(own: OwnKeys, choose: (action: ActionId) => void): void {
  const item = ({ action, label, accelerator }: MenuAction): MenuItemConstructorOptions => ({
    id: action,
    label,
    ...(accelerator === null ? {} : { accelerator }),
    registerAccelerator: action === 'emergency.stop',
    click: () => choose(action),
  });
  const menus = actionMenus(own, isMac ? 'mac' : 'desktop').map(({ title, actions }) => ({
    label: title,
    submenu: actions.map(item),
  }));
  Menu.setApplicationMenu(Menu.buildFromTemplate([APP, EDIT, ...menus, WINDOW]));
}
