import { createSocket, type Socket } from 'node:dgram';
import { afterEach, describe, expect, it } from 'vitest';
import { askNetworkTime } from '../../../../main/adapters/time/index.ts';

const TO_1970_S = 2_208_988_800;
const open: Socket[] = [];

afterEach(() => {
  for (const socket of open.splice(0)) socket.close();
});

/** A time server on this machine whose clock is `aheadMs` ahead of ours. */
async function timeServer(aheadMs: number, silent = false): Promise<number> {
  const socket = createSocket('udp4');
  open.push(socket);
  socket.on('message', (_question, from) => {
    if (silent) return;
    const answer = Buffer.alloc(48);
    answer[0] = 0b00_100_100;
    answer[1] = 2;
    const ms = Date.now() + aheadMs;
    for (const at of [32, 40]) {
      answer.writeUInt32BE(Math.floor(ms / 1_000) + TO_1970_S, at);
      answer.writeUInt32BE(Math.floor(((ms % 1_000) / 1_000) * 2 ** 32), at + 4);
    }
    socket.send(answer, from.port, from.address);
  });
  return new Promise((resolve) => {
    socket.bind(0, '127.0.0.1', () => resolve(socket.address().port));
  });
}

describe('network time', () => {
  it('finds a clock that is a day behind', async () => {
    const port = await timeServer(86_400_000);
    const answer = await askNetworkTime('127.0.0.1', 2_000, Date.now, port);
    expect(Math.round((answer?.offsetMs ?? 0) / 1_000)).toBe(-86_400);
  });

  it('is unknown, not zero, where nobody answers', async () => {
    const port = await timeServer(0, true);
    expect(await askNetworkTime('127.0.0.1', 50, Date.now, port)).toBeNull();
  });
});
