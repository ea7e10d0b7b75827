import { formatPrice, strikeLevel, type Paise } from '../../../shared/units/index.ts';
import type { Bar } from '../../../shared/contract/index.ts';
import type { WorkedWeek } from './worked-week.ts';

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [760, 340, 16, 196, 40, 28];
/** Of the new week only what was known when the signal fired, and a little room beside it. */
const ROOM_BARS = 3;
const LABEL_GAP = 15;

interface Line {
  readonly at: number;
  readonly label: string;
  readonly colour: string;
  readonly dash: string;
}

/** The week before, the bars up to the signal, both zones, the stop level and the strike that is sold. */
export function weekPicture(title: string, { context, before, hours, fired }: WorkedWeek): string {
  const bars = [...before, ...hours.filter(({ start }) => start <= fired.barStart)];
  const sold = strikeLevel(fired.strike50);
  const levels = [...bars.flatMap(({ high, low }) => [high, low]), fired.stopLevel, sold];
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const step = (WIDTH - LEFT - RIGHT) / (bars.length + ROOM_BARS);
  const x = (place: number): number => LEFT + (place + 0.5) * step;
  const y = (value: number): number => TOP + ((high - value) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const zone = (top: Paise, bottom: Paise): string =>
    `<rect x="${LEFT}" width="${WIDTH - LEFT - RIGHT}" y="${round(y(top))}" height="${round(Math.max(1.5, y(bottom) - y(top)))}" fill="#7c6fd6" fill-opacity="0.22"/>`;
  const lines: readonly Line[] = [
    {
      at: context.upperBottom,
      label: `resistance from ${formatPrice(context.upperBottom)}`,
      colour: '#5a4fb0',
      dash: '',
    },
    {
      at: context.lowerTop,
      label: `support down from ${formatPrice(context.lowerTop)}`,
      colour: '#5a4fb0',
      dash: '',
    },
    { at: fired.close, label: `closes at ${formatPrice(fired.close)}`, colour: '#1a1f27', dash: '2 3' },
    {
      at: fired.stopLevel,
      label: `stop level ${formatPrice(fired.stopLevel)}`,
      colour: '#a3401a',
      dash: '6 4',
    },
    { at: sold, label: `sold ${fired.strike50} ${fired.option}`, colour: '#b3261e', dash: '' },
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="11">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${LEFT}" y="22" font-size="14">${title}</text>
${[zone(context.upperTop, context.upperBottom), zone(context.lowerTop, context.lowerBottom)].join('\n')}
${bars.map((bar, place) => candle(bar, x(place), step, y)).join('\n')}
<line x1="${round(x(before.length - 0.5))}" x2="${round(x(before.length - 0.5))}" y1="${TOP}" y2="${HEIGHT - BOTTOM}" stroke="#9aa3af" stroke-dasharray="3 3"/>
<text x="${LEFT}" y="${HEIGHT - 8}" fill="#5b6570">the week before, by the hour</text>
<text x="${round(x(before.length))}" y="${HEIGHT - 8}" fill="#5b6570">the week</text>
${labelled(lines, y)}
</svg>
`;
}

function candle(
  { open, high, low, close }: Bar,
  at: number,
  step: number,
  y: (of: number) => number,
): string {
  const up = close >= open;
  const width = step * 0.62;
  const [top, bottom] = [y(Math.max(open, close)), y(Math.min(open, close))];
  const body = `x="${round(at - width / 2)}" y="${round(top)}" width="${round(width)}" height="${round(Math.max(1, bottom - top))}"`;
  return `<path d="M${round(at)} ${round(y(high))}V${round(y(low))}" stroke="#3b4450"/><rect ${body} fill="${up ? '#fff' : '#3b4450'}" stroke="#3b4450"/>`;
}

/** Labels stand in the order of their lines and never over one another. */
function labelled(lines: readonly Line[], y: (of: number) => number): string {
  let below = TOP;
  return [...lines]
    .sort((a, b) => b.at - a.at)
    .map(({ at, label, colour, dash }) => {
      const place = Math.max(below, y(at) + 4);
      below = place + LABEL_GAP;
      const edge = WIDTH - RIGHT;
      return `<path d="M${LEFT} ${round(y(at))}H${edge}L${edge + 8} ${round(place - 4)}" fill="none" stroke="${colour}" stroke-dasharray="${dash}"/>
<text x="${edge + 12}" y="${round(place)}" fill="${colour}">${label}</text>`;
    })
    .join('\n');
}

const round = (value: number): string => value.toFixed(1);
