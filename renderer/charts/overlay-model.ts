import type { ChartLine, ChartSlice, LineKind, WeekOverlay } from '../../shared/contract/index.ts';
import { formatPrice, type Instant, type Paise } from '../../shared/units/index.ts';

export interface ZoneBox {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly top: Paise;
  readonly bottom: Paise;
  readonly label: string;
}

export interface LevelLine {
  readonly kind: 'level' | LineKind;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly level: Paise;
  readonly label: string;
  /** Its name stands below the line instead of above it. */
  readonly below: boolean;
}

/** Everything that is drawn over the candles, in the chart's own terms. */
export interface OverlayModel {
  readonly weekStarts: readonly Instant[];
  readonly zones: readonly ZoneBox[];
  readonly lines: readonly LevelLine[];
}

export const NO_OVERLAY: OverlayModel = { weekStarts: [], zones: [], lines: [] };

/** Zones and levels of each week, then the lines that hold now. Words stand only on the newest week's. */
export function overlayOf(weeks: ChartSlice['weeks'], lines: ChartSlice['lines']): OverlayModel {
  const drawn = weeks.map((week, index) => overlayOfWeek(week, index === weeks.length - 1));
  return {
    weekStarts: weeks.map((week) => week.from),
    zones: drawn.flatMap((week) => week.zones),
    lines: [
      ...drawn.flatMap((week) => week.lines),
      ...lines.map((line) => ({ ...line, to: null, below: isLower(line, lines) })),
    ],
  };
}

/** Stop and daily limit lie close to each other: the lower one has its name below, so that neither stands between both. */
function isLower({ kind, level }: ChartLine, lines: readonly ChartLine[]): boolean {
  return kind !== 'hedge' && lines.some((other) => other.kind !== 'hedge' && other.level > level);
}

function overlayOfWeek(week: WeekOverlay, newest: boolean): Pick<OverlayModel, 'zones' | 'lines'> {
  const { context, from, to } = week;
  const zone = (name: string, top: Paise, bottom: Paise): ZoneBox => ({
    from,
    to,
    top,
    bottom,
    label: newest ? `${name} ${formatPrice(bottom)} – ${formatPrice(top)}` : '',
  });
  const line = (label: string, level: Paise, below: boolean): LevelLine => ({
    kind: 'level',
    from,
    to,
    level,
    label: newest ? label : '',
    below,
  });
  return {
    zones: [
      zone('Resistance', context.upperTop, context.upperBottom),
      zone('Support', context.lowerTop, context.lowerBottom),
    ],
    lines: [
      line('Prev week high', context.prevHigh, false),
      line('Prev close', context.prevClose, true),
      line('Prev week low', context.prevLow, true),
    ],
  };
}
