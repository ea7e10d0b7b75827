import { describe, expect, it } from 'vitest';
import { ScreenClient, type ScreenSocket } from '../../../../main/hosts/web/screen-client.ts';
import type { HostFrame, PnlSlice, ProposalSlice } from '../../../../shared/contract/index.ts';
import { WrittenJson } from '../../../../main/hosts/written-json.ts';
import { ok } from '../../../../shared/units/index.ts';
import { FakeTerminalLink } from '../../../support/fake-terminal-link.ts';

class FakeSocket implements ScreenSocket {
  bufferedAmount = 0;
  readonly frames: HostFrame[] = [];
  closed: number | null = null;
  /** Frames that came as bytes. */
  bytes = 0;

  send(text: string | Uint8Array): void {
    if (typeof text !== 'string') this.bytes += 1;
    this.frames.push(JSON.parse(Buffer.from(text).toString()) as HostFrame);
  }

  close(code: number): void {
    this.closed = code;
  }
}

const MEGABYTES = 2 * 1024 * 1024;
const none: ProposalSlice = { proposal: null };
const pnl = (net: number): PnlSlice => ({ net }) as unknown as PnlSlice;

function rig() {
  const link = new FakeTerminalLink();
  link.state = { proposal: none };
  const socket = new FakeSocket();
  const client = new ScreenClient(link, socket);
  return { link, socket, client };
}

describe('a connected screen', () => {
  it('gets everything first, then each change with the next version', () => {
    const { link, socket } = rig();
    link.publish({ pnl: pnl(1) });
    expect(socket.frames).toEqual([
      { type: 'state', version: 1, full: true, slices: { proposal: none } },
      { type: 'state', version: 2, full: false, slices: { pnl: { net: 1 } } },
    ]);
  });

  it('that does not keep up misses frames, never state: the newest comes in one frame, without a gap in versions', () => {
    const { link, socket } = rig();
    socket.bufferedAmount = MEGABYTES;
    link.publish({ pnl: pnl(1) });
    link.publish({ pnl: pnl(2) });
    link.publish({ proposal: none });
    expect(socket.frames).toHaveLength(1);
    socket.bufferedAmount = 0;
    link.publish({ proposal: none });
    expect(socket.frames).toHaveLength(2);
    expect(socket.frames[1]).toEqual({
      type: 'state',
      version: 2,
      full: false,
      slices: { pnl: { net: 2 }, proposal: none },
    });
  });

  it('gets everything again when it asks for it', () => {
    const { socket, client, link } = rig();
    client.receive(JSON.stringify({ type: 'resync' }));
    expect(socket.frames.at(-1)).toMatchObject({ full: true, version: 2 });
    expect(link.listeners).toBe(1);
  });

  it('gets the answer to its call under its number', () => {
    const { socket, client, link } = rig();
    client.receive(JSON.stringify({ type: 'command', call: 9, name: 'feed.start', args: {} }));
    expect(link.given).toEqual([{ name: 'feed.start', args: {}, by: 'screen' }]);
    expect(socket.frames.at(-1)).toEqual({ type: 'answer', call: 9, result: { ok: true, value: {} } });
  });

  it('gets an answer that a thread has written already as those bytes, and everybody else as its value', () => {
    const { socket, client, link } = rig();
    const value = { name: 'run.json', text: 'a “quoted” line\n' };
    const written = new WrittenJson(new TextEncoder().encode(JSON.stringify(value)));
    link.answer = ok(written);
    client.receive(JSON.stringify({ type: 'command', call: 9, name: 'backtest.export', args: {} }));
    expect(socket.frames.at(-1)).toEqual({ type: 'answer', call: 9, result: { ok: true, value } });
    expect(socket.bytes).toBe(1);
    expect(JSON.parse(JSON.stringify(link.answer))).toEqual({ ok: true, value });
  });

  it.each([
    '',
    'null',
    '[]',
    '{"type":"state"}',
    '{"type":"command","call":-1,"name":"x"}',
    '{"type":"resync","more":1}',
  ])('is closed when it sends %j', (text) => {
    const { socket, client, link } = rig();
    client.receive(text);
    expect(socket.closed).toBe(1008);
    expect(link.given).toEqual([]);
  });
});
