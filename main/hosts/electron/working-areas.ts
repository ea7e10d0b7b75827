import { screen } from 'electron';
import type { Area } from './window-place.ts';

/** What of each screen is free for windows, the primary screen first. */
export function workingAreas(): readonly [Area, ...Area[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary.workArea, ...others.map(({ workArea }) => workArea)];
}
