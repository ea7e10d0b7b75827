import type { Display, Rectangle, Screen } from 'electron';
import { Emitter } from './emitter.ts';
import { standInOptions } from './options.ts';
import { refusing } from './refusing.ts';

const displays = standInOptions.displays.map((bounds, index) =>
  refusing('Display', {
    id: index + 1,
    bounds,
    workArea: bounds,
    size: bounds,
    workAreaSize: bounds,
    scaleFactor: 1,
  }),
) as unknown as readonly Display[];

function shared(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

class StandInScreen
  extends Emitter
  implements Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay' | 'getDisplayMatching'>
{
  constructor() {
    super('Screen');
  }

  getPrimaryDisplay(): Display {
    const [first] = displays;
    if (first === undefined) throw new Error('a machine without a display');
    return first;
  }

  getDisplayMatching(rect: Rectangle): Display {
    return (
      [...displays].sort((a, b) => shared(b.bounds, rect) - shared(a.bounds, rect))[0] ??
      this.getPrimaryDisplay()
    );
  }

  getAllDisplays = (): Display[] => [...displays];
}

export const screen = refusing('screen', new StandInScreen());
