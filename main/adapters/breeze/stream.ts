import type { RealTime } from '../../ports/real-time.ts';
import { pointSdkAt, type BreezeSdk, type StreamSocket } from './sdk.ts';
import type { BreezeAddresses } from './addresses.ts';
import { isUpgradeRefused, retryWait } from './retry-wait.ts';
import type { BreezeSession } from './session.ts';

export interface StreamSurroundings {
  readonly sdk: BreezeSdk;
  readonly addresses: BreezeAddresses;
  readonly realTime: RealTime;
  /** Every room that is wanted now. */
  readonly rooms: () => readonly string[];
  readonly frame: (frame: unknown) => void;
  readonly connected: () => void;
  /** The connection is gone, or could not be made; it is tried again by itself. */
  readonly lost: (why: string) => void;
  /** Breeze refused the session; tried again slowly. */
  readonly refused: () => void;
}

const REFUSED_RETRY_MS = 30_000;
const CONNECT_TIMEOUT_MS = 5_000;
/**
 * The SDK's own socket with the reconnecting done here: the SDK's joins no room again, and gives up for good after a
 * disconnect by the server (brokers.md 0.5). One listener for frames; on every connect the whole set is joined.
 */
export class BreezeStream {
  readonly #around: StreamSurroundings;
  #socket: StreamSocket | null = null;
  #stopRetry: (() => void) | null = null;
  #stopPatience: (() => void) | null = null;
  #tries = 0;

  constructor(around: StreamSurroundings) {
    this.#around = around;
  }

  get connected(): boolean {
    return this.#socket?.connected === true;
  }

  /** Connects with this session; with another one than before, anew. */
  open(session: BreezeSession): void {
    const auth = { user: session.userId, token: session.streamKey };
    this.#tries = 0;
    if (this.#socket === null) {
      this.#socket = this.#make(session);
      this.#watchConnect();
      return;
    }
    this.#socket.auth = auth;
    this.reconnect();
  }

  /** Gives the connection up and makes a new one: for a stream that is silent while the vendor's prices move. */
  reconnect(): void {
    if (this.#socket === null) return;
    this.#socket.disconnect();
    this.#retry(0);
  }

  join(rooms: readonly string[]): void {
    if (rooms.length > 0 && this.connected) this.#socket?.emit('join', rooms);
  }

  /** One message a room, as the SDK sends it. */
  leave(rooms: readonly string[]): void {
    if (this.connected) for (const room of rooms) this.#socket?.emit('leave', room);
  }

  close(): void {
    this.#stopTimers();
    const socket = this.#socket;
    if (socket === null) return;
    this.leave(this.#around.rooms());
    this.#socket = null;
    // The SDK keeps a closed socket for one that is open.
    this.#around.sdk.socket = null;
    socket.off();
    socket.disconnect();
  }

  #make(session: BreezeSession): StreamSocket {
    const { sdk, addresses } = this.#around;
    sdk.userId = session.userId;
    sdk.sessionKey = session.streamKey;
    sdk.socket = null;
    pointSdkAt(addresses);
    sdk.wsConnect();
    const socket = sdk.socket as StreamSocket | null;
    if (socket === null) throw new Error('breezeconnect made no socket');
    socket.io.reconnection(false);
    socket.io.timeout(CONNECT_TIMEOUT_MS);
    socket.on('stock', (frame) => {
      // Only a connection that brings something ends a row of tries: one that is cut at once is a try in vain.
      this.#tries = 0;
      this.#around.frame(frame);
    });
    socket.on('connect', () => this.#onConnect());
    socket.on('disconnect', (reason) => {
      if (reason !== 'io client disconnect') this.#onLost(String(reason));
    });
    socket.on('connect_error', (error) => this.#onRefusal(error));
    return socket;
  }

  #onConnect(): void {
    this.#stopTimers();
    this.#around.connected();
    this.join(this.#around.rooms());
  }

  #onLost(reason: string): void {
    this.#around.lost(reason);
    this.#retryLater();
  }

  #onRefusal(error: unknown): void {
    if (this.#socket?.active === false || isUpgradeRefused(error)) {
      this.#around.refused();
      this.#retry(REFUSED_RETRY_MS);
      return;
    }
    this.#around.lost(error instanceof Error ? error.message : 'no connection');
    this.#retryLater();
  }

  #retryLater(): void {
    this.#retry(retryWait(this.#tries));
    this.#tries += 1;
  }

  #retry(ms: number): void {
    this.#stopTimers();
    this.#stopRetry = this.#around.realTime.after(ms, () => {
      this.#stopRetry = null;
      this.#socket?.connect();
      this.#watchConnect();
    });
  }

  /** A server that takes the connection and then says nothing would hold it for ever. */
  #watchConnect(): void {
    this.#stopPatience = this.#around.realTime.after(2 * CONNECT_TIMEOUT_MS, () => {
      if (this.connected) return;
      this.#around.lost('no answer');
      this.reconnect();
    });
  }

  #stopTimers(): void {
    this.#stopRetry?.();
    this.#stopPatience?.();
    this.#stopRetry = null;
    this.#stopPatience = null;
  }
}
