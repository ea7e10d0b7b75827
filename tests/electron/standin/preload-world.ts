import type { BridgeEnd } from './bridge-end.ts';
import type { Carrier } from './carrying.ts';

type Listener = (event: object, ...args: unknown[]) => void;
type Preload = (
  require: (name: string) => unknown,
  module: { exports: object },
  exports: object,
  process: object,
) => void;

/** From the app's side into the preload's world. */
export interface PreloadEnd {
  deliver(channel: string, args: string): void;
  answer(call: number, failed: string | null, value: string): void;
}

interface Surroundings {
  readonly bridge: BridgeEnd;
  readonly carrier: Carrier;
  /** Says something to the app. */
  readonly tell: (text: string) => void;
  readonly process: object;
  readonly preload: Preload;
}

/**
 * What a sandboxed preload finds: contextBridge, ipcRenderer and nothing else. Its text runs in a world of its own beside
 * the page, so it stands on nothing but what it is given.
 */
export function preloadWorld({ bridge, carrier, tell, process, preload }: Surroundings): PreloadEnd {
  const only = <T extends object>(name: string, part: T): T =>
    new Proxy(part, {
      get(target, key, receiver) {
        if (typeof key === 'symbol' || key in target) return Reflect.get(target, key, receiver) as unknown;
        throw new Error(`the stand-in for electron's preload has no ${name}.${key}`);
      },
    });
  const listeners = new Map<string, Set<Listener>>();
  const calls = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();
  let last = 0;
  const say = (kind: string, channel: string, args: unknown[], call = 0): void =>
    tell(JSON.stringify({ kind, channel, call, args: carrier.pack(args) }));
  const on = (channel: string, listener: Listener): void => {
    listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
  };
  const ipcRenderer = {
    on,
    addListener: on,
    removeListener: (channel: string, listener: Listener) => listeners.get(channel)?.delete(listener),
    off: (channel: string, listener: Listener) => listeners.get(channel)?.delete(listener),
    removeAllListeners: (channel: string) => listeners.delete(channel),
    send: (channel: string, ...args: unknown[]) => say('send', channel, args),
    invoke: async (channel: string, ...args: unknown[]) => {
      last += 1;
      const call = last;
      const answer = new Promise((done, failed) => calls.set(call, { done, failed }));
      say('invoke', channel, args, call);
      return answer;
    },
  };
  const contextBridge = { exposeInMainWorld: (name: string, api: unknown) => bridge.expose(name, api) };
  const electron = only('electron', {
    contextBridge: only('contextBridge', contextBridge),
    ipcRenderer: only('ipcRenderer', ipcRenderer),
  });
  const required = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  try {
    preload(required, module, module.exports, only('process', process));
    tell(JSON.stringify({ kind: 'loaded', channel: '', call: 0, args: '[]' }));
  } catch (error) {
    say('failed', '', [error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)]);
  }
  return {
    deliver(channel, args) {
      const given = carrier.unpack(args) as unknown[];
      for (const listener of listeners.get(channel) ?? []) listener({ senderId: 0, ports: [] }, ...given);
    },
    answer(call, failed, value) {
      const waiting = calls.get(call);
      calls.delete(call);
      if (failed === null) waiting?.done(carrier.unpack(value));
      else waiting?.failed(new Error(failed));
    },
  };
}
