import type { BookSlices } from '../../../shared/contract/index.ts';
import type { Engine } from '../../engine/index.ts';
import type { Terminal } from '../../terminal/terminal.ts';

/** The engine's part of what a replay shows. */
export function engineSlices(engine: Engine): Omit<BookSlices, 'session' | 'journal'> {
  return {
    chart: engine.slice('chart'),
    chain: engine.slice('chain'),
    signals: engine.slice('signals'),
    positions: engine.slice('positions'),
    orders: engine.slice('orders'),
    pnl: engine.slice('pnl'),
    risk: engine.slice('risk'),
    emergency: engine.slice('emergency'),
  };
}

/** The same of a whole terminal, with its clock's speed. Its links are to a market that is no more. */
export function terminalSlices(terminal: Terminal, speed: number): BookSlices {
  return {
    session: { ...terminal.slice('session'), speed, links: [] },
    chart: terminal.slice('chart'),
    chain: terminal.slice('chain'),
    signals: terminal.slice('signals'),
    positions: terminal.slice('positions'),
    orders: terminal.slice('orders'),
    pnl: terminal.slice('pnl'),
    risk: terminal.slice('risk'),
    journal: terminal.slice('journal'),
    emergency: terminal.slice('emergency'),
  };
}
