import { describe, expect, it } from 'vitest';
import { Backtest } from '../../../main/research/backtest/backtest.ts';
import type { Fact } from '../../../main/engine/index.ts';
import { TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';
import { tradingDate } from '../../../shared/units/index.ts';
import { madeMarket } from '../../support/made-market.ts';

describe('the facts of a backtest', () => {
  it('are the same read when they are told and when the run is over, their explanations too', () => {
    const told: { readonly fact: Fact; readonly text: string | null }[] = [];
    // Every second one is read for the first time at the end: what is put into words late must not say later things.
    const onFact = (fact: Fact): void => {
      told.push({ fact, text: told.length % 2 === 0 ? JSON.stringify(fact) : null });
    };
    const run = {
      recording: madeMarket(20_250_714, '2024-01-01', '2024-02-29'),
      settings: TERMINAL_SETTINGS,
      from: tradingDate('2024-01-08'),
      to: tradingDate('2024-02-29'),
      pointToleranceMs: 0,
      version: 'test',
    };
    new Backtest({ ...run, onFact }).run();
    const atOnce: string[] = [];
    new Backtest({ ...run, onFact: (fact) => atOnce.push(JSON.stringify(fact)) }).run();
    expect(told.map(({ fact }) => JSON.stringify(fact))).toEqual(atOnce);
    for (const [place, { text }] of told.entries()) if (text !== null) expect(text).toBe(atOnce[place]);
    expect(atOnce.filter((text) => text.includes('"conditions":[{')).length).toBeGreaterThan(50);
  });
});
