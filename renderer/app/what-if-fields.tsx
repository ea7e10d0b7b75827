import type { ReactElement } from 'react';
import {
  MS_PER_DAY,
  formatDate,
  istDate,
  istInstant,
  rupees,
  timeOfDay,
  type Instant,
  type Paise,
  type TradingDate,
} from '../../shared/units/index.ts';
import { useSlice } from '../state/replica.ts';
import type { Supposed } from '../state/use-what-if.ts';
import { fixed, level, plural } from '../ui/format.ts';
import { SupposedSlider } from './supposed-slider.tsx';

/** Spot, volatility and day as sliders; each says its value in words beside it. */
export function WhatIfFields(props: {
  readonly supposed: Supposed;
  readonly spot: Paise | null;
  readonly range: readonly Paise[];
  readonly expiry: TradingDate;
  readonly onSuppose: (supposed: Supposed) => void;
}): ReactElement {
  const { supposed, spot, range, expiry, onSuppose } = props;
  const now = useSlice('session')?.now ?? null;
  const days = now === null ? 0 : daysTo(now, expiry);
  const low = Math.ceil((range[0] ?? 0) / 500) * 5;
  const high = Math.floor((range.at(-1) ?? 0) / 500) * 5;
  const at = supposed.spot ?? spot;
  return (
    <div className="what-if-fields">
      <SupposedSlider
        name="Spot"
        words={`${level(at)}${supposed.spot === null ? ', as it stands' : ''}`}
        bounds={[low, high, 5]}
        value={at === null ? low : Math.round(at / 500) * 5}
        first
        onChange={(value) => onSuppose({ ...supposed, spot: rupees(value) })}
      />
      <SupposedSlider
        name="Volatility"
        words={supposed.ivChangePercent === 0 ? 'as it stands' : changeWords(supposed.ivChangePercent)}
        bounds={[-50, 100, 5]}
        value={supposed.ivChangePercent}
        onChange={(ivChangePercent) => onSuppose({ ...supposed, ivChangePercent })}
      />
      <SupposedSlider
        name="Day"
        words={dayWords(supposed.daysForward, days, now)}
        bounds={[0, days, 1]}
        value={supposed.daysForward}
        onChange={(daysForward) => onSuppose({ ...supposed, daysForward })}
      />
    </div>
  );
}

/** Whole days until the expiry's date. */
function daysTo(now: Instant, expiry: TradingDate): number {
  const midnight = (date: TradingDate): number => istInstant(date, timeOfDay(0));
  return Math.max(0, Math.round((midnight(expiry) - midnight(istDate(now))) / MS_PER_DAY));
}

function changeWords(percent: number): string {
  return `${percent > 0 ? '+' : ''}${fixed(percent, 0)}% of each leg’s own`;
}

function dayWords(forward: number, most: number, now: Instant | null): string {
  if (most === 0) return 'today, the expiry';
  if (forward === 0 || now === null) return 'today';
  const date = istDate((now + forward * MS_PER_DAY) as Instant);
  return `${formatDate(date)}, in ${plural(forward, 'day')}${forward === most ? ', the expiry' : ''}`;
}
