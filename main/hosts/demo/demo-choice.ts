import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScenarioName, type ScenarioName } from '../../adapters/simulator/index.ts';

/** Which simulated market the Demo book was traded in: a function of these two alone. */
export interface DemoChoice {
  readonly scenario: ScenarioName;
  readonly seed: number;
}

export const FIRST_CHOICE: DemoChoice = { scenario: 'demo', seed: 1 };

const FILE = 'demo.json';

/** What the Demo in this folder began with; null where there is none, or its file cannot be read. */
export function readChoice(folder: string): DemoChoice | null {
  try {
    const { scenario, seed } = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Partial<DemoChoice>;
    if (scenario === undefined || !isScenarioName(scenario) || !Number.isSafeInteger(seed)) return null;
    return { scenario, seed: seed ?? 0 };
  } catch {
    return null;
  }
}

/** Complete or not there at all. */
export function writeChoice(folder: string, choice: DemoChoice): void {
  const path = join(folder, FILE);
  writeFileSync(`${path}.new`, `${JSON.stringify(choice)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
