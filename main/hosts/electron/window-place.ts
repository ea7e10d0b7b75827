/** A rectangle of the desktop, in its own pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window stood when it was last closed. */
export interface WindowPlace {
  readonly area: Area;
  readonly maximized: boolean;
}

/** Smaller, the screen has no room for its panels. */
export const SMALLEST = { width: 1024, height: 700 } as const;
const USUAL = { width: 1600, height: 1000 } as const;
/** So much of the window's upper edge must lie on a screen, so that a hand can take hold of it. */
const HOLD = { width: 120, height: 32 } as const;

function overlap(from: number, length: number, otherFrom: number, otherLength: number): number {
  return Math.max(0, Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom));
}

function canBeHeld(area: Area, screen: Area): boolean {
  const wide = overlap(area.x, area.width, screen.x, screen.width);
  const high = overlap(area.y, HOLD.height, screen.y, screen.height);
  return wide >= HOLD.width && high >= HOLD.height;
}

function centred(screen: Area, wanted: { readonly width: number; readonly height: number }): Area {
  const width = Math.min(wanted.width, screen.width);
  const height = Math.min(wanted.height, screen.height);
  return {
    x: screen.x + Math.round((screen.width - width) / 2),
    y: screen.y + Math.round((screen.height - height) / 2),
    width,
    height,
  };
}

/**
 * Where to open the window: where it stood, as long as a screen is there; on the first screen, in its last size, where
 * that one was unplugged. `screens` are the working areas, the primary one first.
 */
export function placeOnScreens(kept: WindowPlace | null, screens: readonly [Area, ...Area[]]): WindowPlace {
  const [primary] = screens;
  if (kept === null) return { area: centred(primary, USUAL), maximized: false };
  const { area, maximized } = kept;
  const sized = {
    ...area,
    width: Math.max(area.width, SMALLEST.width),
    height: Math.max(area.height, SMALLEST.height),
  };
  if (screens.some((screen) => canBeHeld(sized, screen))) return { area: sized, maximized };
  return { area: centred(primary, sized), maximized };
}
