export * from './addresses.ts';
export * from './breeze.ts';
export type { BreezeOptions } from './options.ts';
export type { OffsetView } from './clock-offset.ts';
