export * from './pacer.ts';
export * from './system-time.ts';
export * from './virtual-time.ts';
