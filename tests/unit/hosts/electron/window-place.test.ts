import { describe, expect, it } from 'vitest';
import { placeOnScreens, type Area } from '../../../../main/hosts/electron/window-place.ts';

const laptop: Area = { x: 0, y: 0, width: 1920, height: 1040 };
const beside: Area = { x: 1920, y: 0, width: 2560, height: 1400 };
const onBeside = { area: { x: 2100, y: 100, width: 1400, height: 900 }, maximized: false };

describe('the terminal’s window', () => {
  it('opens in the middle of the first screen when it never stood anywhere', () => {
    expect(placeOnScreens(null, [laptop])).toEqual({
      area: { x: 160, y: 20, width: 1600, height: 1000 },
      maximized: false,
    });
  });

  it('is no larger than a small screen', () => {
    const small: Area = { x: 0, y: 25, width: 1280, height: 775 };
    expect(placeOnScreens(null, [small]).area).toEqual(small);
  });

  it('stands where it stood, on any screen that is there', () => {
    expect(placeOnScreens(onBeside, [laptop, beside])).toEqual(onBeside);
    const leftOf: Area = { x: -2560, y: 0, width: 2560, height: 1400 };
    const onLeft = { area: { x: -2000, y: 50, width: 1400, height: 900 }, maximized: true };
    expect(placeOnScreens(onLeft, [laptop, leftOf])).toEqual(onLeft);
  });

  it('comes to the first screen, in its size, when the screen that it stood on is gone', () => {
    expect(placeOnScreens(onBeside, [laptop]).area).toEqual({ x: 260, y: 70, width: 1400, height: 900 });
  });

  it('comes to the first screen when no hand could take hold of its upper edge', () => {
    const above = { area: { x: 100, y: -500, width: 1400, height: 900 }, maximized: false };
    const atTheSide = { area: { x: 1850, y: 100, width: 1400, height: 900 }, maximized: false };
    for (const kept of [above, atTheSide]) {
      expect(placeOnScreens(kept, [laptop]).area).toEqual({ x: 260, y: 70, width: 1400, height: 900 });
    }
  });

  it('is maximised again on the first screen, and has a usable size to go back to', () => {
    const tiny = { area: { x: 9000, y: 0, width: 10, height: 10 }, maximized: true };
    expect(placeOnScreens(tiny, [laptop])).toEqual({
      area: { x: 448, y: 170, width: 1024, height: 700 },
      maximized: true,
    });
  });
});
