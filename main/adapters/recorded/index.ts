export * from './recorded-feed.ts';
export * from './recording.ts';
