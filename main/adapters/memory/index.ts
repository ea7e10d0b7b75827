export * from './memory-journal.ts';
export * from './memory-stores.ts';
export * from './memory-tape.ts';
