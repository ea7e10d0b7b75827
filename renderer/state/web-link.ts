import type {
  CommandArgs,
  CommandError,
  CommandName,
  CommandResult,
  HostFrame,
  HostLink,
  ScreenFrame,
  Slices,
} from '../../shared/contract/index.ts';
import type { Result } from '../../shared/units/index.ts';
import { createCalls } from './calls.ts';

/** The host speaks at least once a second; a longer silence is shown as a lost host, within two seconds. */
export const SILENCE_MS = 1_700;
/** A socket that stays silent for so long is dead even if it looks open. */
export const GIVE_UP_MS = 5_000;
export const BACKOFF_FIRST_MS = 250;
export const BACKOFF_MOST_MS = 2_000;

type StateListener = (slices: Partial<Slices>, full: boolean) => void;

/**
 * The screen's end of the web host's socket. Reconnects by itself (250 ms, doubling to 2 s), asks for the whole state
 * again when a version is missing, and answers a command that got no answer with TIMED_OUT: whether it was carried out
 * is then unknown. It never repeats a command.
 */
export function createWebLink(address: string): HostLink {
  return new WebLink(address).link();
}

class WebLink {
  private readonly stateListeners = new Set<StateListener>();
  private readonly connectionListeners = new Set<(connected: boolean) => void>();
  private readonly calls = createCalls((frame) => this.send(frame));
  private socket: WebSocket | null = null;
  private version: number | null = null;
  private connected = false;
  private backoffMs = BACKOFF_FIRST_MS;
  private silence: ReturnType<typeof setTimeout> | null = null;
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
        this.stateListeners.add(listener);
        if (Object.keys(this.known).length > 0) listener(this.known, true);
        return () => this.stateListeners.delete(listener);
      },
      onConnection: (listener) => {
        this.connectionListeners.add(listener);
        listener(this.connected);
        return () => this.connectionListeners.delete(listener);
      },
      command: <N extends CommandName>(
        name: N,
        args: CommandArgs<N>,
      ): Promise<Result<CommandResult<N>, CommandError>> => this.calls.call(name, args),
    };
  }

  private open(): void {
    const socket = new WebSocket(this.address);
    this.socket = socket;
    this.version = null;
    socket.addEventListener('open', () => this.watch());
    socket.addEventListener('message', (event) => {
      if (typeof event.data === 'string') this.take(event.data);
    });
    socket.addEventListener('close', () => this.closed(socket));
  }

  private take(text: string): void {
    this.backoffMs = BACKOFF_FIRST_MS;
    this.setConnected(true);
    this.watch();
    const frame = JSON.parse(text) as HostFrame;
    if (frame.type === 'answer') this.calls.answer(frame.call, frame.result);
    else this.takeState(frame);
  }

  private takeState(frame: Extract<HostFrame, { type: 'state' }>): void {
    const expected = this.version === null ? null : this.version + 1;
    if (!frame.full && frame.version !== expected) {
      // Nothing after the gap can be trusted to fit; one question, then everything waits for the whole state.
      if (this.version !== null) this.send({ type: 'resync' });
      this.version = null;
      return;
    }
    this.version = frame.version;
    this.known = frame.full ? frame.slices : { ...this.known, ...frame.slices };
    for (const listener of this.stateListeners) listener(frame.slices, frame.full);
  }

  private send(frame: ScreenFrame): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  private watch(): void {
    if (this.silence !== null) clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      this.setConnected(false);
      this.silence = setTimeout(() => this.socket?.close(), GIVE_UP_MS - SILENCE_MS);
    }, SILENCE_MS);
  }

  private closed(socket: WebSocket): void {
    if (this.socket !== socket) return;
    this.socket = null;
    if (this.silence !== null) clearTimeout(this.silence);
    this.setConnected(false);
    this.calls.failAll({
      code: 'DISCONNECTED',
      message: 'The connection broke before Kavach answered. Look at the journal to see whether it was carried out.',
    });
    setTimeout(() => this.open(), this.backoffMs);
    this.backoffMs = Math.min(this.backoffMs * 2, BACKOFF_MOST_MS);
  }

  private setConnected(connected: boolean): void {
    if (this.connected === connected) return;
    this.connected = connected;
    for (const listener of this.connectionListeners) listener(connected);
  }
}
