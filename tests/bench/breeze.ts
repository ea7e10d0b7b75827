import { Frames } from '../../main/adapters/breeze/frames.ts';
import { RoomTable } from '../../main/adapters/breeze/room-table.ts';
import { SystemTime } from '../../main/adapters/time/index.ts';
import type { Instant } from '../../shared/units/index.ts';
import { indexFrame, masterContract, optionFrame } from '../support/breeze-frames.ts';

const CONTRACTS = 84;
const FRAMES = 400_000;

/** Raw arrays of Breeze's stream, 84 contracts and the index, from the array to the tick that is told: microseconds a tick. */
export function bench(): Promise<Record<string, number>> {
  const rooms = new RoomTable();
  const contracts = Array.from({ length: CONTRACTS }, (_, place) =>
    masterContract(String(40_000 + place), 24_000 + 50 * place, 'CE'),
  );
  rooms.list(contracts, 0);
  rooms.want(
    contracts.map((each) => each.key),
    0,
  );
  const scheduler = new SystemTime();
  let told = 0;
  const count = (): void => {
    told += 1;
  };
  const realTime = { nowMs: () => performance.now(), after: () => () => {} };
  const frames = new Frames({
    rooms,
    scheduler,
    realTime,
    report: { failed: () => {} },
    index: count,
    quote: count,
  });
  const at = (Math.floor(scheduler.now() / 1_000) * 1_000) as Instant;
  const options = contracts.map((each) => optionFrame({ room: `4.1!${each.token}`, at }));
  const index = indexFrame({ last: 25_812.45, at });
  const run = (many: number): void => {
    for (let turn = 0; turn < many; turn += 1)
      frames.take(turn % 8 === 0 ? index : options[turn % CONTRACTS]);
  };
  run(FRAMES / 4);
  told = 0;
  const from = performance.now();
  run(FRAMES);
  const us = ((performance.now() - from) * 1_000) / FRAMES;
  return Promise.resolve({ breeze_us_per_tick: us, breeze_ticks_told: told });
}
