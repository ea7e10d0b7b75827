import { formatRupees, paise } from '../../../shared/units/index.ts';

/** A value in rupees with what it belongs to. */
export interface NamedValue {
  readonly name: string;
  readonly value: number;
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [1_000, 260, 110, 16, 12, 28];
const MARKS = 4;

interface Scale {
  readonly y: (value: number) => number;
  readonly axes: string;
}

function scaleOf(points: readonly NamedValue[]): Scale {
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = high - low || 1;
  const y = (value: number): number => TOP + ((high - value) / span) * (HEIGHT - TOP - BOTTOM);
  const axes = Array.from({ length: MARKS + 1 }, (_, step) => {
    const value = low + (span * step) / MARKS;
    const at = y(value).toFixed(1);
    return `<line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at}" y2="${at}"/><text x="${LEFT - 8}" y="${Number(at) + 4}" text-anchor="end">${formatRupees(paise(Math.round(value) * 100))}</text>`;
  });
  return { y, axes: axes.join('\n') };
}

function framed(title: string, content: string): string {
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">\n${content}\n</svg>\n`;
}

const NOTHING = '<p class="soft">Nothing to show.</p>\n';

/** A running sum as a line. */
export function linePicture(points: readonly NamedValue[]): string {
  if (points.length === 0) return NOTHING;
  const { y, axes } = scaleOf(points);
  const x = (place: number): number =>
    LEFT + (place / Math.max(1, points.length - 1)) * (WIDTH - LEFT - RIGHT);
  const line = points.map(({ value }, place) => `${x(place).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const every = Math.ceil(points.length / 8);
  const names = points
    .map(({ name }, place) => ({ name, place }))
    .filter(({ place }) => place % every === 0)
    .map(
      ({ name, place }) =>
        `<text x="${x(place).toFixed(1)}" y="${HEIGHT - 8}" text-anchor="middle">${name}</text>`,
    );
  return framed('line', `${axes}\n<polyline class="line" points="${line}"/>\n${names.join('\n')}`);
}

/** One bar for each name, up or down from zero. */
export function barPicture(points: readonly NamedValue[]): string {
  if (points.length === 0) return NOTHING;
  const { y, axes } = scaleOf(points);
  const room = (WIDTH - LEFT - RIGHT) / points.length;
  const bars = points.map(({ name, value }, place) => {
    const left = LEFT + place * room;
    const [top, bottom] = value >= 0 ? [y(value), y(0)] : [y(0), y(value)];
    const shape = `<rect class="${value >= 0 ? 'up' : 'down'}" x="${(left + room * 0.2).toFixed(1)}" y="${top.toFixed(1)}" width="${(room * 0.6).toFixed(1)}" height="${Math.max(1, bottom - top).toFixed(1)}"><title>${name}: ${formatRupees(paise(Math.round(value) * 100))}</title></rect>`;
    return `${shape}<text x="${(left + room / 2).toFixed(1)}" y="${HEIGHT - 8}" text-anchor="middle">${name}</text>`;
  });
  return framed('bars', `${axes}\n${bars.join('\n')}`);
}
