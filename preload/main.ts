import { contextBridge, ipcRenderer } from 'electron';
import {
  commandChannel,
  HEARD_CHANNEL,
  LISTEN_CHANNEL,
  NOTIFY_CHANNEL,
  STATE_CHANNEL,
  type BridgeAnswer,
} from '../shared/contract/bridge.ts';
import type { HostFrame, HostLink } from '../shared/contract/wire.ts';
import { answerOf } from './answers.ts';
import { HostVoice } from './host-voice.ts';
import { StateEar } from './state-ear.ts';

// The typed bridge between a window's page and the main process, and nothing else: the page gets these functions and
// no way to a channel of its own choice.

const voice = new HostVoice();
const ear = new StateEar(() => ipcRenderer.send(LISTEN_CHANNEL));

ipcRenderer.on(STATE_CHANNEL, (_event, text: string) => {
  const frame = JSON.parse(text) as Extract<HostFrame, { type: 'state' }>;
  voice.heard();
  ear.take(frame);
  ipcRenderer.send(HEARD_CHANNEL);
});

const bridge: HostLink = {
  host: 'desktop',
  onState: (listener) => ear.on(listener),
  onConnection: (listener) => voice.on(listener),
  command: async (name, args) =>
    answerOf(name, ipcRenderer.invoke(commandChannel(name), args) as Promise<BridgeAnswer>),
  notify: (title, text, stays) => ipcRenderer.send(NOTIFY_CHANNEL, title, text, stays),
};

contextBridge.exposeInMainWorld('kavach', bridge);
ipcRenderer.send(LISTEN_CHANNEL);
