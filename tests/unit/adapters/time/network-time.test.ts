import { describe, expect, it } from 'vitest';
import { offsetFrom } from '../../../../main/adapters/time/network-time.ts';

const TO_1970_S = 2_208_988_800;

function packet(receivedMs: number, sentMs: number, head: readonly number[] = [0b00_100_100, 1]): Buffer {
  const bytes = Buffer.alloc(48);
  bytes[0] = head[0] ?? 0;
  bytes[1] = head[1] ?? 0;
  for (const [at, ms] of [
    [32, receivedMs],
    [40, sentMs],
  ] as const) {
    bytes.writeUInt32BE(Math.floor(ms / 1_000) + TO_1970_S, at);
    bytes.writeUInt32BE(Math.round(((ms % 1_000) / 1_000) * 2 ** 32) % 2 ** 32, at + 4);
  }
  return bytes;
}

const NOW = 1_795_000_000_000;

describe('an answer of a time server', () => {
  it('tells that our clock is two seconds ahead, within half of the way', () => {
    const told = offsetFrom(packet(NOW - 2_000 + 40, NOW - 2_000 + 45), NOW, NOW + 85);
    expect(told?.offsetMs).toBeCloseTo(2_000, 0);
    expect(told?.precisionMs).toBeCloseTo(40, 0);
  });

  it.each([
    ['is too short', packet(NOW, NOW).subarray(0, 47)],
    ['comes from a client', packet(NOW, NOW, [0b00_100_011, 1])],
    ['is a kiss of death', packet(NOW, NOW, [0b00_100_100, 0])],
    ['was longer at the server than on the way', packet(NOW, NOW + 500)],
  ])('is none where it %s', (_, bytes) => {
    expect(offsetFrom(bytes, NOW, NOW + 10)).toBeNull();
  });
});
