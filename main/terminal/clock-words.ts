import type { LinkState } from '../../shared/contract/index.ts';
import type { ClockReading } from '../ports/reference-clock.ts';

/** Warn from the first, no trading from the second on (controls.md 2, clock sync). */
const SKEW_WARN_MS = 500;
const SKEW_MAX_MS = 2_000;

/** How a clock is that is off by so much. */
export function clockState(skewMs: number): LinkState {
  const size = Math.abs(skewMs);
  if (size > SKEW_MAX_MS) return 'down';
  return size > SKEW_WARN_MS ? 'stale' : 'ok';
}

/** In steps, so that only a change of state is news. */
export function clockDetail(state: LinkState, { offsetMs, precisionMs, source }: ClockReading): string {
  if (state === 'ok')
    return precisionMs < SKEW_WARN_MS ? 'agrees' : `agrees within ${Math.ceil(precisionMs / 1_000)} s`;
  return `${(Math.abs(offsetMs) / 1_000).toFixed(1)} s ${offsetMs < 0 ? 'behind' : 'ahead of'} ${source}`;
}
