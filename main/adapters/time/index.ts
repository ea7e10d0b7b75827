export * from './anchored-time.ts';
export { HOST_CLOCKS } from './host-clocks.ts';
export * from './network-time.ts';
export * from './pacer.ts';
export * from './pacer-host.ts';
export * from './system-time.ts';
export * from './virtual-time.ts';
