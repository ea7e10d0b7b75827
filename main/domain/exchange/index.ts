export * from './account-money.ts';
export * from './chance.ts';
export * from './exchange-book.ts';
export * from './listed-contracts.ts';
export * from './rush-watch.ts';
export type { BookState } from './saved-book.ts';
export type { ExchangeRules, Refusal } from './rules.ts';
export * from './settlement.ts';
