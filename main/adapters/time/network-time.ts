import { createSocket } from 'node:dgram';

/** An answer of a time server: how far our clock is ahead (behind: negative), and at most so wrong. */
export interface NetworkTime {
  readonly offsetMs: number;
  readonly precisionMs: number;
}

const PORT = 123;
const PACKET_BYTES = 48;
/** Version 4, client. Source: RFC 4330, section 4. */
const CLIENT_V4 = 0b00_100_011;
const SERVER_MODE = 4;
/** Seconds from 1900, where its count begins, to 1970. */
const TO_1970_S = 2_208_988_800;
const TRANSMIT_AT = 40;
const RECEIVE_AT = 32;

/** Reads an instant of the packet in ms since 1970. */
function readMs(packet: Buffer, offset: number): number {
  const seconds = packet.readUInt32BE(offset) - TO_1970_S;
  return seconds * 1_000 + (packet.readUInt32BE(offset + 4) / 2 ** 32) * 1_000;
}

/** The offset from one exchange of packets; null where the answer is none. Half of the way there and back is unknown. */
export function offsetFrom(packet: Buffer, sentMs: number, receivedMs: number): NetworkTime | null {
  if (packet.length < PACKET_BYTES) return null;
  const isServer = ((packet[0] ?? 0) & 0b111) === SERVER_MODE;
  const stratum = packet[1] ?? 0;
  if (!isServer || stratum === 0 || stratum > 15) return null;
  const arrived = readMs(packet, RECEIVE_AT);
  const left = readMs(packet, TRANSMIT_AT);
  const serverAhead = (arrived - sentMs + (left - receivedMs)) / 2;
  const onTheWay = receivedMs - sentMs - (left - arrived);
  return onTheWay < 0 ? null : { offsetMs: -serverAhead, precisionMs: onTheWay / 2 };
}

/** Asks one server once; null where it does not answer in time, or not in the form of a time server. */
export async function askNetworkTime(
  host: string,
  timeoutMs: number,
  wallMs: () => number,
  port: number = PORT,
): Promise<NetworkTime | null> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    let sentMs = 0;
    let done = false;
    const finish = (answer: NetworkTime | null): void => {
      if (done) return;
      done = true;
      clearTimeout(timer);
      socket.close();
      resolve(answer);
    };
    const timer = setTimeout(() => finish(null), timeoutMs);
    timer.unref();
    socket.unref();
    socket.on('error', () => finish(null));
    socket.on('message', (packet) => finish(offsetFrom(packet, sentMs, wallMs())));
    const packet = Buffer.alloc(PACKET_BYTES);
    packet[0] = CLIENT_V4;
    sentMs = wallMs();
    socket.send(packet, port, host, (error) => {
      if (error !== null) finish(null);
    });
  });
}
