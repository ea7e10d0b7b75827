export * from './fixed-journal.ts';
export * from './memory-secrets.ts';
export * from './memory-journal.ts';
export * from './memory-stores.ts';
export * from './memory-tape.ts';
