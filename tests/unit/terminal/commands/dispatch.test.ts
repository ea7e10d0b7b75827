import { describe, expect, it } from 'vitest';
import { dispatch, type Handlers } from '../../../../main/terminal/commands/handlers.ts';
import { ok } from '../../../../shared/units/index.ts';

const withList = (list: Handlers['backtest.list']): Handlers =>
  ({ 'backtest.list': list }) as Partial<Handlers> as Handlers;

function answersOf(list: Handlers['backtest.list']): readonly unknown[] {
  const answers: unknown[] = [];
  dispatch(withList(list), 'backtest.list', {}, 'test', (result) => answers.push(result));
  return answers;
}

describe('a command whose handler breaks off', () => {
  it('is answered with that in words, and nothing else of the terminal breaks', () => {
    const answers = answersOf(() => {
      throw new Error('no thread');
    });
    expect(answers).toEqual([
      {
        ok: false,
        error: { code: 'FAILED', message: expect.stringMatching(/backtest\.list broke off.*no thread/) },
      },
    ]);
  });

  it('is answered once, where it had answered before', () => {
    const answers = answersOf((_args, _by, answer) => {
      answer(ok({ runs: [] }));
      throw new Error('too late');
    });
    expect(answers).toEqual([{ ok: true, value: { runs: [] } }]);
  });
});
