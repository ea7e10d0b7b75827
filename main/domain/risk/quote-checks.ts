import type { ContractKey, RiskSettings } from '../../../shared/contract/index.ts';
import { strikeLevel, type Instant, type Paise, type Strike } from '../../../shared/units/index.ts';
import { deny, type Deny } from './deny.ts';

const POINTS_PER_STEP = 100;
const QUOTE_AGE_MS_MAX = 60_000;

/**
 * How old a quote may be: the limit within 100 points of spot, as much again for every further 100 begun, at most a
 * minute: a far strike may rightly be silent (controls.md 3).
 */
export function quoteAgeLimitMs(strike: Strike, spot: Paise, limitMs: number): number {
  const points = Math.abs(strikeLevel(strike) - spot) / 100;
  return Math.min(QUOTE_AGE_MS_MAX, limitMs * Math.max(1, Math.ceil(points / POINTS_PER_STEP)));
}

export interface QuotedLeg {
  readonly contract: ContractKey;
  readonly strike: Strike;
  readonly tick: Paise;
  readonly bid: Paise | null;
  readonly ask: Paise | null;
  readonly quotedAt: Instant | null;
}

/** Ticks of spread that are always allowed, since on a premium of a rupee one tick is 5 %. */
const TICKS_ALLOWED = 2;

/** Why a quote may not be traded on: missing side, too old, too wide in percent of its middle. */
export function quoteDenials(
  leg: QuotedLeg,
  spot: Paise,
  at: Instant,
  limits: Pick<RiskSettings, 'maxQuoteAgeMs' | 'maxSpreadPercent'>,
): readonly Deny[] {
  const { contract, bid, ask, quotedAt, tick } = leg;
  if (bid === null || ask === null || bid > ask || quotedAt === null)
    return [deny('QUOTE_MISSING', { contract })];
  const denials: Deny[] = [];
  const ageMs = at - quotedAt;
  const limitMs = quoteAgeLimitMs(leg.strike, spot, limits.maxQuoteAgeMs);
  if (ageMs > limitMs) denials.push(deny('QUOTE_STALE', { contract, ageMs, limitMs }));
  const percent = ((ask - bid) * 100) / ((ask + bid) / 2);
  if (percent > limits.maxSpreadPercent && ask - bid > TICKS_ALLOWED * tick) {
    denials.push(deny('SPREAD_TOO_WIDE', { contract, percent, limitPercent: limits.maxSpreadPercent }));
  }
  return denials;
}

/** An entry's limit must lie near the middle of its quote; two ticks are always allowed. */
export function collarDenials(
  leg: QuotedLeg & { readonly limit: Paise },
  limits: Pick<RiskSettings, 'entryCollarPercent'>,
): readonly Deny[] {
  const { bid, ask, limit, tick, contract } = leg;
  if (bid === null || ask === null) return [];
  const middle = (bid + ask) / 2;
  const away = Math.abs(limit - middle);
  const percent = (away * 100) / middle;
  if (percent <= limits.entryCollarPercent || away <= TICKS_ALLOWED * tick) return [];
  return [
    deny('PRICE_COLLAR', { contract, pricePaise: limit, percent, limitPercent: limits.entryCollarPercent }),
  ];
}
