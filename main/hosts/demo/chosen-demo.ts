import { err, ok, type Result } from '../../../shared/units/index.ts';
import { isScenarioName, SCENARIO_NAMES } from '../../adapters/simulator/index.ts';
import type { DataFolder } from '../../adapters/sqlite/data-folder.ts';
import { FIRST_CHOICE, readChoice, type DemoChoice } from './demo-choice.ts';

interface Wish {
  readonly folder: DataFolder;
  readonly scenario: string | null;
  readonly seed: number | null;
}

/** Which Demo is meant, and whether it is another than the one that is there. The error names those there are. */
export function chosenDemo({
  folder,
  scenario,
  seed,
}: Wish): Result<{ choice: DemoChoice; fresh: boolean }, string> {
  const before = readChoice(folder.path);
  const name = scenario ?? before?.scenario ?? FIRST_CHOICE.scenario;
  if (!isScenarioName(name))
    return err(`There is no scenario "${name}"; there are: ${SCENARIO_NAMES.join(', ')}`);
  const choice = { scenario: name, seed: seed ?? before?.seed ?? FIRST_CHOICE.seed };
  const fresh = before === null || before.scenario !== choice.scenario || before.seed !== choice.seed;
  return ok({ choice, fresh });
}
