export * from './pacer.ts';
export * from './pacer-host.ts';
export * from './system-time.ts';
export * from './virtual-time.ts';
