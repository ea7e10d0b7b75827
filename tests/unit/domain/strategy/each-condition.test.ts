import { describe, expect, it } from 'vitest';
import { explainNow, SIGNAL_RULES, type SignalRule } from '../../../../main/domain/strategy/index.ts';
import type { Condition } from '../../../../shared/contract/index.ts';
import { ensure } from '../../../../shared/units/index.ts';
import { beforeLast, type Scenario } from '../../../support/scenario.ts';
import { CASES } from '../../../support/signal-cases.ts';

/** One paisa, and what one paisa is in hundredths of a percent of the index. */
const TICK = { paise: 1, basisPoints: 0.01, fact: 0 };

function decided(scenario: Scenario) {
  const { week, last } = beforeLast(scenario);
  return explainNow(week, last);
}

function conditionOf(scenario: Scenario, rule: SignalRule, group: string, id: string): Condition {
  const explanation = decided(scenario).explanations.find((each) => each.signal === rule.signal);
  const branch = explanation?.branches.find((each) => each.name === group);
  const conditions = group === 'all' ? explanation?.conditions : branch?.conditions;
  return ensure(
    conditions?.find((each) => each.id === id),
    `${rule.signal} ${group}/${id}`,
  );
}

const conditions = SIGNAL_RULES.flatMap((rule) => [
  ...rule.all.map((each) => ({ rule, group: 'all', id: each.id })),
  ...rule.branches.flatMap((branch) => branch.all.map((each) => ({ rule, group: branch.name, id: each.id }))),
]);

describe.each(conditions)('$rule.signal: $group/$id', ({ rule, group, id }) => {
  const [holding, broken] = ensure(
    CASES[rule.signal][`${group}/${id}`],
    `a case of ${rule.signal} for ${group}/${id}`,
  );

  it('fires just within the threshold', () => {
    const condition = conditionOf(holding, rule, group, id);
    expect(condition.met).toBe(true);
    expect(Math.abs(condition.distance ?? 0), 'at the threshold').toBeLessThanOrEqual(TICK[condition.unit]);
    expect(decided(holding).fired?.signal).toBe(rule.signal);
  });

  it('does not fire one tick beyond it', () => {
    const condition = conditionOf(broken, rule, group, id);
    expect(condition.met).toBe(false);
    expect(Math.abs(condition.distance ?? 0), 'one tick beyond').toBeLessThanOrEqual(TICK[condition.unit]);
    expect(decided(broken).fired?.signal).not.toBe(rule.signal);
  });
});

it('no case stands for a condition that no signal has', () => {
  const known = new Set(conditions.map(({ rule, group, id }) => `${rule.signal} ${group}/${id}`));
  const cases = Object.entries(CASES).flatMap(([signal, each]) =>
    Object.keys(each).map((key) => `${signal} ${key}`),
  );
  expect(cases.filter((each) => !known.has(each))).toEqual([]);
});
