import type { ReactElement } from 'react';
import type { RunComparison, Statistics } from '../../shared/contract/index.ts';
import { negate } from '../../shared/units/index.ts';
import { EXIT_WORDS, isExitReason, ownWords, runWords, shortRun } from '../state/backtest-words.ts';
import { fixed, signedWhole } from '../ui/format.ts';
import { percent, rounded } from './backtest-figures.tsx';

const FIGURES: readonly (readonly [string, (of: Statistics) => string])[] = [
  ['Trades', (of) => String(of.trades)],
  ['Win rate', (of) => percent(of.winRate)],
  ['Net', (of) => signedWhole(of.net)],
  ['Expectancy', (of) => signedWhole(rounded(of.expectancy))],
  ['Average win', (of) => signedWhole(rounded(of.averageWin))],
  ['Average loss', (of) => signedWhole(rounded(of.averageLoss))],
  ['Profit factor', (of) => fixed(of.profitFactor, 2)],
  ['Worst trade', (of) => signedWhole(of.worst)],
  ['Max drawdown', (of) => signedWhole(negate(of.drawdown.depth))],
  ['Charges', (of) => signedWhole(negate(of.charges))],
  ['Recorded prices', (of) => percent(of.recordedShare, 0)],
];

/** The figures of two runs beside each other, and each week in which they came to something else. */
export function ComparedRuns({ compared }: { readonly compared: RunComparison }): ReactElement {
  const { runs } = compared;
  return (
    <>
      <table className="grid" aria-label="Figures of both runs">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            {runs.map(({ run }) => (
              <th key={run.id} scope="col" title={ownWords(run.parameters)}>
                {shortRun(run.id)}, {runWords(run)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FIGURES.map(([name, figure]) => (
            <tr key={name}>
              <td>{name}</td>
              {runs.map(({ run, statistics }) => (
                <td key={run.id}>{figure(statistics)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Weeks compared={compared} />
    </>
  );
}

function Weeks({ compared: { runs, weeks } }: { readonly compared: RunComparison }): ReactElement {
  return (
    <>
      <h3>{weeks.length === 0 ? 'No week differs' : `${weeks.length} weeks differ`}</h3>
      {weeks.length > 0 && (
        <table className="grid" aria-label="Weeks that differ">
          <thead>
            <tr>
              <th scope="col">Week</th>
              <th scope="col" className="l">
                Signal
              </th>
              {runs.map(({ run }) => (
                <th key={run.id} scope="col">
                  {shortRun(run.id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ week, signal, results }) => (
              <tr key={week}>
                <td>{week}</td>
                <td className="l m">{signal}</td>
                {results.map(({ word, net }, index) => (
                  <td key={runs[index]?.run.id}>
                    <span className="t3">{isExitReason(word) ? EXIT_WORDS[word] : word}</span>{' '}
                    {signedWhole(net)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
