export type * from './nominal.ts';
export * from './result.ts';
export * from './paise.ts';
export * from './time-of-day.ts';
export * from './trading-date.ts';
export * from './instant.ts';
export * from './quantity.ts';
export * from './format.ts';
export * from './format-date.ts';
