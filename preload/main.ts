import { contextBridge, ipcRenderer } from 'electron';
import {
  ACTION_CHANNEL,
  commandChannel,
  HEARD_CHANNEL,
  KEYS_CHANNEL,
  LISTEN_CHANNEL,
  STATE_CHANNEL,
  type BridgeAnswer,
} from '../shared/contract/bridge.ts';
import type { HostFrame, HostLink, MenuAction } from '../shared/contract/wire.ts';
import { answerOf } from './answers.ts';
import { HostVoice } from './host-voice.ts';
import { Listeners } from './listeners.ts';
import { StateEar } from './state-ear.ts';

// The typed bridge between a window's page and the main process, and nothing else: the page gets these functions and
// no way to a channel of its own choice.

const voice = new HostVoice();
const chosen = new Listeners<[action: MenuAction]>();
const ear = new StateEar(() => ipcRenderer.send(LISTEN_CHANNEL));

ipcRenderer.on(STATE_CHANNEL, (_event, text: string) => {
  const frame = JSON.parse(text) as Extract<HostFrame, { type: 'state' }>;
  voice.heard();
  ear.take(frame);
  ipcRenderer.send(HEARD_CHANNEL);
});

ipcRenderer.on(ACTION_CHANNEL, (_event, action: MenuAction) => chosen.tell(action));

const bridge: HostLink = {
  host: 'desktop',
  onState: (listener) => ear.on(listener),
  onConnection: (listener) => voice.on(listener),
  command: async (name, args) =>
    answerOf(name, ipcRenderer.invoke(commandChannel(name), args) as Promise<BridgeAnswer>),
  menu: {
    onAction: (listener) => chosen.add(listener),
    keysAre: (own) => ipcRenderer.send(KEYS_CHANNEL, own),
  },
};

contextBridge.exposeInMainWorld('kavach', bridge);
ipcRenderer.send(LISTEN_CHANNEL);
