import type { Tray as RealTray } from 'electron';
import { Emitter } from './emitter.ts';
import { note } from './noted.ts';
import { needsReady } from './readiness.ts';
import { refusingClass } from './refusing.ts';

/** The trays that are shown; electron itself has no list of them. */
export const trays = new Set<StandInTray>();

type TrayKnown = Pick<RealTray, 'setToolTip' | 'setTitle' | 'setImage' | 'destroy' | 'isDestroyed'>;

class StandInTray extends Emitter implements TrayKnown {
  toolTip = '';
  title = '';
  menu: object | null = null;

  constructor(image: unknown) {
    super('Tray');
    needsReady('Tray');
    if (image === undefined) throw new TypeError('a tray needs a picture');
    trays.add(this);
  }

  setContextMenu(menu: object | null): void {
    this.menu = menu;
  }

  setToolTip = (text: string): void => void (this.toolTip = text);
  setTitle = (text: string): void => void (this.title = text);
  setImage = (): void => note('tray', 'picture');
  popUpContextMenu = (): void => note('tray', 'menu');
  isDestroyed = (): boolean => !trays.has(this);
  destroy = (): void => void trays.delete(this);
}

export const Tray = refusingClass('Tray', StandInTray);
