import type { Fact } from '../../../main/engine/index.ts';
import { expect, type Page } from '@playwright/test';
import { kavach } from '../../support/running-kavach.ts';

/** A row of `kavach journal export --format json`. */
export interface Row {
  readonly row: number;
  readonly kind: string;
  readonly spread: string;
  readonly text: string;
  readonly fact: Fact;
}

/** The journal of a data folder, oldest row first, as another process reads it. */
export async function exported(data: string): Promise<readonly Row[]> {
  const { code, out, err } = await kavach('journal', 'export', '--format', 'json', '--data', data);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as Row[];
}

/** The steps of a spread's life in the order in which the journal has them, each once. */
export function lifeIn(rows: readonly Row[]): readonly string[] {
  const purposes = new Map<string, string>();
  const steps = rows.flatMap(({ fact }) => {
    switch (fact.type) {
      case 'barEvaluated':
        return fact.evaluation.fired === null ? [] : ['fired'];
      case 'spreadPlanned':
        return ['planned'];
      case 'orderIntended':
        purposes.set(fact.ticket.tag, fact.purpose);
        return [`${fact.purpose} intended`];
      case 'orderSeen':
        return fact.order.filled < fact.order.quantity
          ? []
          : [`${purposes.get(fact.order.tag ?? '') ?? 'unknown'} filled`];
      case 'spreadOpened':
        return ['open'];
      case 'exitDecided':
        return ['exit decided'];
      case 'spreadClosed':
        return ['closed'];
      default:
        return [];
    }
  });
  return [...new Set(steps)];
}

/** Whether the steps come in this order, others between them. */
export function expectInOrder(steps: readonly string[], wanted: readonly (string | RegExp)[]): void {
  let at = 0;
  for (const step of wanted) {
    const found = steps.findIndex(
      (each, index) => index >= at && (step instanceof RegExp ? step.test(each) : each === step),
    );
    expect(
      found,
      `${String(step)} after "${steps[at - 1] ?? 'the start'}" in:\n${steps.join('\n')}`,
    ).toBeGreaterThanOrEqual(at);
    at = found + 1;
  }
}

/** The short was bought back, whole, before an order to sell its hedge was even written. */
export async function expectShortClosedFirst(data: string): Promise<void> {
  const life = lifeIn(await exported(data));
  expectInOrder(life, [
    'open',
    'exit decided',
    /^(brokerStop|mainExit) filled$/,
    'hedgeExit intended',
    'hedgeExit filled',
    'closed',
  ]);
}

/** The rows that the journal page shows, by their number, with their words. */
export async function rowsShown(page: Page): Promise<ReadonlyMap<number, string>> {
  const rows = page
    .getByRole('table', { name: /^Journal/ })
    .getByRole('row')
    .filter({ has: page.locator('.h') });
  const texts = await rows.evaluateAll((all) =>
    all.map(
      (row) =>
        [Number(row.querySelector('.h')?.textContent), row.querySelector('.msg')?.textContent ?? ''] as const,
    ),
  );
  return new Map(texts);
}
