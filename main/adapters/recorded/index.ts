export * from './recorded-feed.ts';
