import type { MenuItemConstructorOptions } from 'electron';
import { appEvents } from './app.ts';
import { chordOf } from './accelerator.ts';
import { Emitter } from './emitter.ts';
import { hearKeys } from './menu-keys.ts';
import { note } from './noted.ts';
import { refusing, refusingClass } from './refusing.ts';
import { openWindows } from './windows.ts';
import { words } from './words.ts';

/** Of electron's roles those that a menu here may have; what they do is the browser's or the desktop's own matter. */
const ROLES = words(
  'about quit close minimize zoom hide hideothers unhide front services window undo',
  'redo cut copy paste pasteandmatchstyle delete selectall help reload forcereload',
  'toggledevtools togglefullscreen resetzoom zoomin zoomout appmenu filemenu',
  'editmenu viewmenu windowmenu',
);

const OPTIONS = words(
  'click role type label sublabel toolTip accelerator icon enabled visible checked',
  'registerAccelerator acceleratorWorksWhenHidden submenu id before after',
);

function act(role: string): void {
  note('menu', 'role', role);
  if (role === 'quit') appEvents.quit();
  if (role === 'close') openWindows().at(-1)?.close();
}

/** An item of a menu. A key of it that electron would not take is refused when the menu is made. */
class StandInItem {
  readonly id: string;
  readonly label: string;
  readonly role: string | undefined;
  readonly type: string;
  readonly accelerator: string | undefined;
  readonly submenu: StandInMenu | undefined;
  readonly registerAccelerator: boolean;
  readonly click: () => void;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  toolTip: string;
  sublabel: string;

  constructor(given: MenuItemConstructorOptions) {
    const unknown = Object.keys(given).filter((each) => !OPTIONS.has(each));
    if (unknown.length > 0)
      throw new Error(`the stand-in for electron has no MenuItem.${unknown.join(', ')}`);
    const role = given.role?.toLowerCase();
    if (role !== undefined && !ROLES.has(role)) throw new Error(`no role of a menu: ${role}`);
    const { accelerator, submenu } = given;
    if (typeof accelerator === 'string') chordOf(accelerator);
    this.id = given.id ?? '';
    this.label = given.label ?? role ?? '';
    this.role = role;
    this.type = given.type ?? (submenu === undefined ? 'normal' : 'submenu');
    this.accelerator = typeof accelerator === 'string' ? accelerator : undefined;
    this.submenu = Array.isArray(submenu)
      ? StandInMenu.buildFromTemplate(submenu)
      : (submenu as unknown as undefined);
    this.registerAccelerator = given.registerAccelerator ?? true;
    this.enabled = given.enabled ?? true;
    this.visible = given.visible ?? true;
    this.checked = given.checked ?? false;
    this.toolTip = given.toolTip ?? '';
    this.sublabel = given.sublabel ?? '';
    this.click = () => {
      if (!this.enabled) return;
      if (this.type === 'checkbox') this.checked = !this.checked;
      if (this.role !== undefined) act(this.role);
      given.click?.(refusing('MenuItem', this) as never, openWindows().at(-1) as never, {});
    };
  }
}

class StandInMenu extends Emitter {
  readonly items: StandInItem[] = [];

  constructor() {
    super('Menu');
  }

  append(item: StandInItem): void {
    this.items.push(item);
  }

  popup(): void {
    note('menu', 'popped up');
  }

  getMenuItemById(id: string): StandInItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found !== null) return found;
    }
    return null;
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): StandInMenu {
    const menu = refusing('Menu', new StandInMenu());
    for (const given of template) menu.append(refusing('MenuItem', new StandInItem(given)));
    return menu;
  }

  static setApplicationMenu(menu: StandInMenu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): StandInMenu | null {
    return applicationMenu;
  }
}

let applicationMenu: StandInMenu | null = null;
hearKeys(() => applicationMenu?.items.filter(({ registerAccelerator }) => registerAccelerator) ?? []);

export const Menu = refusingClass('Menu', StandInMenu);
export const MenuItem = refusingClass('MenuItem', StandInItem);
