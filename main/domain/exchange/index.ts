export * from './chance.ts';
export * from './exchange-book.ts';
export type { Holding } from './holdings.ts';
export type { ExchangeRules, Refusal } from './rules.ts';
export type { BookState } from './saved-book.ts';
export * from './listed-contracts.ts';
