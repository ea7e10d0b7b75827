export * from './bar-prints.ts';
export * from './recorded-vix.ts';
export * from './recording.ts';
export * from './replay-quotes.ts';
