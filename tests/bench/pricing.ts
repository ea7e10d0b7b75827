import { analyse, modelPrice } from '../../main/domain/market/pricing/index.ts';
import { paise, roundPaise, strike, type Paise } from '../../shared/units/index.ts';

const CHAINS = 4_000;

/** A chain of 2 x 41 strikes around the money: implied volatility and Greeks of every cell, per chain. */
export function bench(): Promise<Record<string, number>> {
  const cells = chain();
  let analysed = 0;
  const round = (shift: number): void => {
    for (const cell of cells) {
      if (analyse(cell.terms, (cell.price + shift) as Paise) !== null) analysed += 1;
    }
  };
  for (let warm = 0; warm < CHAINS; warm += 1) round(warm & 3);
  analysed = 0;
  const from = performance.now();
  for (let run = 0; run < CHAINS; run += 1) round(run & 3);
  const perChain = (performance.now() - from) / CHAINS;
  return Promise.resolve({ chain_iv_greeks_ms: perChain, chain_cells_analysed: analysed / CHAINS });
}

interface Cell {
  readonly terms: Parameters<typeof analyse>[0];
  readonly price: Paise;
}

function chain(): readonly Cell[] {
  const cells: Cell[] = [];
  for (let level = 24_000; level <= 26_000; level += 50) {
    for (const type of ['CE', 'PE'] as const) {
      const terms = { type, forward: 2_500_412.5, strike: strike(level), years: 3.4 / 248 };
      cells.push({ terms, price: roundPaise(modelPrice(terms, paise(1_400))) });
    }
  }
  return cells;
}
