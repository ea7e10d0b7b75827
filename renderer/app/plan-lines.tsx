import type { ReactElement } from 'react';
import {
  parseContractKey,
  settingWords,
  type ContractKey,
  type PlanView,
} from '../../shared/contract/index.ts';
import {
  formatAge,
  formatDate,
  formatPrice,
  formatWholeRupees,
  minus,
  UNKNOWN,
} from '../../shared/units/index.ts';
import { firstWords } from './plan-first.ts';

/** `23 Nov 25800 PE` of a contract's key. */
export function contractWords(key: ContractKey): string {
  const contract = parseContractKey(key);
  if (!contract.ok) return key;
  const { expiry, strike, type } = contract.value;
  return `${formatDate(expiry).slice(4)} ${strike} ${type}`;
}

/** The quotes that a plan was made on; the side that it counts with stands under Used. */
export function PlanQuotes({ plan }: { readonly plan: PlanView }): ReactElement {
  const legs = [
    { leg: plan.main, used: plan.main.bid },
    { leg: plan.hedge, used: plan.hedge.ask },
  ];
  return (
    <table className="grid" aria-label="Quotes it used">
      <thead>
        <tr>
          {['Contract', 'Bid', 'Ask', 'Used', 'Age'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <td className="m">NIFTY</td>
          <td>{UNKNOWN}</td>
          <td>{UNKNOWN}</td>
          <td>{formatPrice(plan.numbers.spot)}</td>
          <td className="t2">{UNKNOWN}</td>
        </tr>
        {legs.map(({ leg, used }) => (
          <tr key={leg.contract}>
            <td className="m">{contractWords(leg.contract)}</td>
            <td>{formatPrice(leg.bid)}</td>
            <td>{formatPrice(leg.ask)}</td>
            <td>{formatPrice(used)}</td>
            <td className="t2">{formatAge(plan.at - leg.quoteAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A plan in its own numbers. */
export function PlanLines({ plan }: { readonly plan: PlanView }): ReactElement {
  const { main, hedge, numbers, rules } = plan;
  const strikes = `${main.strike} / ${hedge.strike} ${contractWords(main.contract).slice(-2)}`;
  const strikeRule = settingWords('strikeRule', rules.strikeRule).toLowerCase();
  const hedgeRule = rules.hedgeRule === 'offset' ? `${rules.hedgeOffsetPoints} points beyond` : 'by premium';
  const lines: readonly (readonly [string, string])[] = [
    ['Stop level, which chooses the strike', formatPrice(plan.stopLevel)],
    [`Strike ${strikeRule} / hedge ${hedgeRule}`, strikes],
    ['Expiry', formatDate(plan.expiry)],
    ['Size', `${plan.lots} lots of ${plan.lotSize}: ${plan.units} units`],
    ['Credit, bid less ask', formatPrice(minus(main.bid, hedge.ask))],
    [
      'Credit after charges',
      `${formatWholeRupees(numbers.credit)}, ${formatWholeRupees(numbers.creditNeeded)} needed`,
    ],
    ['Margin of funds', `${formatWholeRupees(numbers.marginNeeded)} of ${formatWholeRupees(numbers.funds)}`],
    ['Most that can be lost at expiry', formatWholeRupees(numbers.maxLoss)],
    ['Modelled loss at the stop', formatWholeRupees(numbers.modelledLossAtStop)],
    ['Comes first', firstWords(plan)],
  ];
  return (
    <dl className="kv">
      {lines.map(([name, value]) => (
        <div key={name} className="line">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
