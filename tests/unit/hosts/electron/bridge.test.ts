import { EventEmitter } from 'node:events';
import type { IpcMain, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { Bridge } from '../../../../main/hosts/electron/bridge.ts';
import { WrittenJson } from '../../../../main/hosts/written-json.ts';
import {
  commandChannel,
  HEARD_CHANNEL,
  LISTEN_CHANNEL,
  KEYS_CHANNEL,
} from '../../../../shared/contract/bridge.ts';
import type { HostFrame, PnlSlice } from '../../../../shared/contract/index.ts';
import { ok } from '../../../../shared/units/index.ts';
import { commandSchemas } from '../../../../main/terminal/commands/schemas.ts';
import { FakeTerminalLink } from '../../../support/fake-terminal-link.ts';

/** What is used of a window’s contents. */
class FakeContents extends EventEmitter {
  readonly sent: HostFrame[] = [];

  send(_channel: string, text: string): void {
    this.sent.push(JSON.parse(text) as HostFrame);
  }

  isDestroyed(): boolean {
    return false;
  }
}

class FakeIpc extends EventEmitter {
  readonly handlers = new Map<string, (event: unknown, args: unknown) => Promise<unknown>>();

  handle(channel: string, handler: (event: unknown, args: unknown) => Promise<unknown>): void {
    this.handlers.set(channel, handler);
  }
}

const OUR_FRAME = { url: 'kavach://terminal/', parent: null };
const pnl = (text: string): PnlSlice => ({ text }) as unknown as PnlSlice;

function rig() {
  const link = new FakeTerminalLink();
  link.state = { pnl: pnl('first') };
  const ipc = new FakeIpc();
  const own = new FakeContents();
  const said: string[] = [];
  const shown: unknown[] = [];
  const bridge = new Bridge({
    ipc: ipc as unknown as IpcMain,
    link,
    isOwn: (sender: WebContents) => (sender as unknown) === own,
    keysAre: (keys) => shown.push(keys),
    say: (text) => said.push(text),
  });
  const event = { sender: own, senderFrame: OUR_FRAME };
  const ask = async (name: keyof typeof commandSchemas, args: unknown, from: object = event) =>
    ipc.handlers.get(commandChannel(name))?.(from, args);
  return { link, ipc, own, said, shown, bridge, event, ask };
}

describe('the bridge of the desktop', () => {
  it('has a channel for each command of the contract, and no other', () => {
    const names = Object.keys(commandSchemas).map((name) => commandChannel(name as 'feed.start'));
    expect([...rig().ipc.handlers.keys()].toSorted()).toEqual(names.toSorted());
  });

  it('gives a command to the terminal as the screen’s, and answers with its answer', async () => {
    const { link, ask } = rig();
    link.answer = ok({ haltedAt: 1 });
    expect(await ask('emergency.stop', { by: 'button' })).toEqual(ok({ haltedAt: 1 }));
    expect(link.given).toEqual([{ name: 'emergency.stop', args: { by: 'button' }, by: 'screen' }]);
  });

  it('passes on in bytes what a thread has written', async () => {
    const { link, ask } = rig();
    const json = Buffer.from('{"a":1}');
    link.answer = ok(new WrittenJson(json));
    expect(await ask('settings.get', {})).toEqual({ ok: true, json });
  });

  it('refuses arguments that the contract does not have, and says so in the log', async () => {
    const { link, said, ask } = rig();
    expect(await ask('demo.speed', { speed: 'fast' })).toMatchObject({ error: { code: 'BAD_ARGUMENTS' } });
    expect(await ask('feed.stop', { more: 1 })).toMatchObject({ error: { code: 'BAD_ARGUMENTS' } });
    expect(link.given).toEqual([]);
    expect(said).toHaveLength(2);
  });

  it.each([
    ['another window', { sender: new FakeContents(), senderFrame: OUR_FRAME }],
    ['a frame within the page', { senderFrame: { ...OUR_FRAME, parent: {} } }],
    ['another page in our window', { senderFrame: { url: 'https://kavach.example/', parent: null } }],
    ['another host of our scheme', { senderFrame: { url: 'kavach://other/', parent: null } }],
    ['a frame that is gone', { senderFrame: null }],
  ])('hears nothing from %s, and says so in the log', async (_, from) => {
    const { link, ipc, own, said, shown, event, ask } = rig();
    const foreign = { ...event, ...from };
    expect(await ask('emergency.stop', { by: 'x' }, foreign)).toMatchObject({ error: { code: 'FAILED' } });
    for (const channel of [LISTEN_CHANNEL, HEARD_CHANNEL, KEYS_CHANNEL]) {
      ipc.emit(channel, foreign, { 'page.journal': 'Alt+J' });
    }
    expect({ given: link.given, sent: own.sent, shown, listeners: link.listeners }).toEqual({
      given: [],
      sent: [],
      shown: [],
      listeners: 0,
    });
    expect(said).toHaveLength(4);
  });

  it('pushes everything to a window that listens, then each change; all of it anew after a reload', () => {
    const { link, ipc, own, event } = rig();
    ipc.emit(LISTEN_CHANNEL, event);
    link.publish({ pnl: pnl('second') });
    ipc.emit(LISTEN_CHANNEL, event);
    expect(own.sent).toEqual([
      { type: 'state', version: 1, full: true, slices: { pnl: pnl('first') } },
      { type: 'state', version: 2, full: false, slices: { pnl: pnl('second') } },
      { type: 'state', version: 3, full: true, slices: { pnl: pnl('second') } },
    ]);
    expect(link.listeners).toBe(1);
  });

  it('queues nothing for a window that does not keep up: it gets the newest when it has taken in what was sent', () => {
    const { link, ipc, own, event } = rig();
    ipc.emit(LISTEN_CHANNEL, event);
    link.publish({ pnl: pnl('x'.repeat(2 * 1024 * 1024)) });
    link.publish({ pnl: pnl('missed') });
    link.publish({ pnl: pnl('missed too') });
    expect(own.sent).toHaveLength(2);
    ipc.emit(HEARD_CHANNEL, event);
    ipc.emit(HEARD_CHANNEL, event);
    link.publish({ pnl: pnl('newest') });
    expect(own.sent[2]).toMatchObject({ version: 3, slices: { pnl: pnl('newest') } });
  });

  it('sends nothing to a window whose page crashed, or to any once it is closed', () => {
    const { link, ipc, own, event, bridge } = rig();
    ipc.emit(LISTEN_CHANNEL, event);
    own.emit('render-process-gone');
    expect(link.listeners).toBe(0);
    ipc.emit(LISTEN_CHANNEL, event);
    bridge.close();
    expect(link.listeners).toBe(0);
  });

  it('takes the user’s own keys from the page, and refuses what is none', () => {
    const { ipc, shown, said, event } = rig();
    const given = [
      { 'page.journal': 'Alt+J' },
      {},
      { 'page.journal': 'a b c' },
      { 'no.such': 'Alt+J' },
      { 'page.journal': { html: 1 } },
      null,
    ];
    for (const own of given) ipc.emit(KEYS_CHANNEL, event, own);
    expect(shown).toEqual([{ 'page.journal': 'Alt+J' }, {}]);
    expect(said).toHaveLength(4);
  });
});
