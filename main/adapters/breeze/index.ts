export * from './addresses.ts';
export * from './breeze.ts';
