import { describe, expect, it } from 'vitest';
import { RoomTable } from '../../../../main/adapters/breeze/room-table.ts';
import { masterContract } from '../../../support/breeze-frames.ts';

const [ONE, TWO, THREE] = [
  masterContract('41', 25_800, 'CE'),
  masterContract('42', 25_800, 'PE'),
  masterContract('43', 25_900, 'CE'),
] as const;
const INDICES = ['4.1!NIFTY 50', '4.1!INDIA VIX'];

describe('the rooms of the stream', () => {
  it('hold the indices always, and of the options what is wanted and listed', () => {
    const rooms = new RoomTable();
    expect(rooms.names()).toEqual(INDICES);
    expect(rooms.want([ONE.key, TWO.key], 0)).toEqual({ join: [], leave: [] });
    expect(rooms.unlisted()).toEqual([ONE.key, TWO.key]);
    expect(rooms.list([ONE, THREE], 0)).toEqual({ join: ['4.1!41'], leave: [] });
    expect(rooms.names()).toEqual([...INDICES, '4.1!41']);
    expect(rooms.unlisted()).toEqual([TWO.key]);
  });

  it('change by what is new and what is gone, and keep what is known of the rest', () => {
    const rooms = new RoomTable();
    rooms.list([ONE, TWO, THREE], 0);
    rooms.want([ONE.key, TWO.key], 0);
    const room = rooms.get('4.1!42');
    expect(rooms.want([TWO.key, THREE.key, TWO.key], 5)).toEqual({ join: ['4.1!43'], leave: ['4.1!41'] });
    expect(rooms.get('4.1!42')).toBe(room);
    expect(rooms.get('4.1!41')).toBeUndefined();
  });

  it('follow a contract to the token that a new list gives it', () => {
    const rooms = new RoomTable();
    rooms.list([ONE, TWO], 0);
    rooms.want([ONE.key, TWO.key], 0);
    const swapped = [
      { ...ONE, token: '42' },
      { ...TWO, token: '41' },
    ];
    expect(rooms.list(swapped, 1)).toEqual({ join: [], leave: [] });
    expect(rooms.get('4.1!42')).toMatchObject({ contract: ONE.key });
    expect(rooms.get('4.1!41')).toMatchObject({ contract: TWO.key });
  });
});
