import type { ChartColours } from './chart-colours.ts';
import type { OverlayModel } from './overlay-model.ts';
import type { Places } from './overlay-places.ts';

/** What the overlay is drawn from; read anew at each picture. */
export interface OverlaySource {
  readonly model: () => OverlayModel;
  readonly colours: () => ChartColours;
  readonly places: (width: number, height: number) => Places;
  /** Called whenever the picture moves, so that what lies over the canvas can follow. */
  readonly moved: () => void;
}
