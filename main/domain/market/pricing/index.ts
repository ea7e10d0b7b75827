export * from './black.ts';
export * from './fitted-smile.ts';
export * from './forward.ts';
export * from './greeks.ts';
export * from './implied-volatility.ts';
export * from './smile.ts';
export * from './spread-model.ts';
export * from './years-to-expiry.ts';
