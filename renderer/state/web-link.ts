import type { HostFrame, HostLink, ScreenFrame, Slices } from '../../shared/contract/index.ts';
import { createCalls } from './calls.ts';
import { createConnection } from './connection.ts';
import { createListeners } from './listeners.ts';
import { createReopening } from './reopening.ts';
import { createSilence } from './silence.ts';
import { createVersions } from './versions.ts';

/**
 * The screen's end of the web host's socket. Reconnects by itself (250 ms, doubling to 2 s), also after a sign-in
 * in another tab; asks for the whole state again when a version is missing, and answers a command that got no answer
 * with TIMED_OUT: whether it was carried out is then unknown. It never repeats a command.
 */
export function createWebLink(address: string): HostLink {
  return new WebLink(address).link();
}

class WebLink {
  private readonly state = createListeners<[slices: Partial<Slices>, full: boolean]>();
  private readonly connection = createConnection();
  private readonly calls = createCalls((frame) => this.send(frame));
  private socket: WebSocket | null = null;
  private readonly versions = createVersions();
  private readonly reopening = createReopening(() => this.open(), this.connection.become);
  private readonly silence = createSilence(
    () => this.connection.become('silent'),
    () => this.socket?.close(),
  );
  private known: Partial<Slices> = {};
  private readonly address: string;

  constructor(address: string) {
    this.address = address;
    this.open();
  }

  link(): HostLink {
    return {
      host: 'browser',
      onState: (listener) => {
        if (Object.keys(this.known).length > 0) listener(this.known, true);
        return this.state.on(listener);
      },
      onConnection: this.connection.on,
      command: (name, args) => this.calls.call(name, args),
    };
  }

  private open(): void {
    const socket = new WebSocket(this.address);
    this.socket = socket;
    this.versions.reset();
    socket.addEventListener('open', () => this.silence.heard());
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.take(String(data)));
    socket.addEventListener('close', () => this.closed(socket));
  }

  private take(text: string): void {
    this.reopening.heard();
    this.connection.become('heard');
    this.silence.heard();
    const frame = JSON.parse(text) as HostFrame;
    if (frame.type === 'answer') this.calls.answer(frame.call, frame.result);
    else this.takeState(frame);
  }

  private takeState({ version, full, slices }: Extract<HostFrame, { type: 'state' }>): void {
    const verdict = this.versions.judge(version, full);
    if (verdict === 'ask') this.send({ type: 'resync' });
    if (verdict !== 'take') return;
    this.known = full ? slices : { ...this.known, ...slices };
    this.state.tell(slices, full);
  }

  private send(frame: ScreenFrame): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  private closed(socket: WebSocket): void {
    if (this.socket !== socket) return;
    this.socket = null;
    this.silence.stop();
    this.connection.become('silent');
    this.calls.failAll();
    this.reopening.later();
  }
}
