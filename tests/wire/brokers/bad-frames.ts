import type { BadFrame } from './fault-kinds.ts';
import { frame } from './kite-packets.ts';
import { NIFTY_TOKEN } from './contract-names.ts';

/** What Kite's stream sends for the name of a bad frame; names of Breeze's give text that is no JSON object. */
export function kiteBadFrame(name: BadFrame): Buffer | string {
  const ltp = Buffer.alloc(8);
  ltp.writeInt32BE(NIFTY_TOKEN, 0);
  switch (name) {
    case 'truncatedPacket':
      return frame([ltp]).subarray(0, 7);
    case 'bogusCount':
      return Buffer.concat([Buffer.from([0xff, 0xff, 0, 8]), ltp]);
    case 'unknownLength':
      return frame([Buffer.alloc(13, 1)]);
    case 'hugeVolume': {
      const quote = Buffer.alloc(44);
      quote.writeInt32BE(NIFTY_TOKEN - 7, 0);
      quote.writeInt32BE(10_000, 4);
      quote.writeUInt32BE(3_000_000_000, 16);
      return frame([quote]);
    }
    case 'jsonNull':
    case 'null':
      return 'null';
    case 'emptyArray':
      return '[]';
    case 'object':
      return '{}';
    case 'number':
      return '42';
    case 'arrayOfNull':
      return '[null]';
    case 'text':
    case 'items22':
    case 'depthWithoutRows':
    case 'notJson':
      return 'not json';
  }
}

/** What Breeze's stream emits as 'stock' for the name of a bad frame. */
export function breezeBadFrame(name: BadFrame, token: string): unknown {
  switch (name) {
    case 'null':
    case 'jsonNull':
      return null;
    case 'emptyArray':
      return [];
    case 'object':
      return {};
    case 'number':
      return 42;
    case 'arrayOfNull':
      return [null];
    case 'items22':
      return [token, ...Array.from({ length: 21 }, () => 1)];
    case 'depthWithoutRows':
      return [token.replace('.1!', '.2!'), 1_763_265_000];
    case 'text':
    case 'notJson':
      return 'a text where an array was to come';
    case 'truncatedPacket':
      return [token, 1, 2];
    case 'bogusCount':
      return [token, ...Array.from({ length: 200 }, () => 'x')];
    case 'unknownLength':
      return [token, ...Array.from({ length: 30 }, () => null)];
    case 'hugeVolume':
      return [token, ...Array.from({ length: 22 }, () => 1e21)];
  }
}
