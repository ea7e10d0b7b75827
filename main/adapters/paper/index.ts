export * from './paper-broker.ts';
export * from './paper-options.ts';
