import { join } from 'node:path';
import { reports, root } from '../bootstrap/paths.mjs';
import { toolScript } from '../bootstrap/tools.mjs';

/**
 * One thing that the suite runs.
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command arguments for Node
 * @property {string} remedy what to do when it fails
 * @property {'vitest' | 'playwright'} [runner] whose report tells how many tests it ran; without one the step counts as one
 * @property {Record<string, string>} [env]
 */

/** @param {string} name */
export const reportFile = (name) => join(reports, `${fileName(name)}.json`);

/** @param {string} name */
export const logFile = (name) => join(reports, `${fileName(name)}.log`);

/** @param {string} name such as "units in Asia/Kolkata" */
const fileName = (name) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/**
 * Checks that run nothing of the product.
 * @returns {Step[]}
 */
export function staticSteps() {
  return [
    {
      name: 'types',
      command: [toolScript('tsc'), '-b'],
      remedy: 'correct the types; alone: npm run check:types',
    },
    {
      name: 'lint',
      command: [toolScript('oxlint'), '--type-aware', '--deny-warnings'],
      remedy: 'correct what it names; alone: npm run lint',
    },
    {
      name: 'format',
      command: [toolScript('oxfmt'), '--check'],
      remedy: 'npm run format',
    },
    {
      name: 'imports',
      command: [join(root, 'tools', 'check', 'dependencies.mjs')],
      remedy: 'move the code to the room where the import is allowed (ARCHITECTURE.md); alone: npm run deps',
    },
    {
      name: 'dead code',
      command: [toolScript('knip')],
      remedy: 'delete what nobody uses; alone: npm run dead',
    },
  ];
}

/**
 * Rules that must hold wherever the computer thinks it is: India's dates, never the machine's. Everything runs in the
 * zone that is furthest from India's day, the units of what decides in the others as well.
 */
const FAR_ZONE = 'America/New_York';
const USERS_ZONE = 'Asia/Kolkata';
const OTHER_ZONES = [USERS_ZONE, 'UTC'];
const ZONE_FOLDERS = ['shared', 'domain', 'engine', 'terminal'].flatMap((room) => [
  `tests/unit/${room}/`,
  `tests/unit/main/${room}/`,
]);

/**
 * @param {boolean} full the zone of servers as well
 * @returns {Step[]}
 */
export function testSteps(full) {
  return [
    vitest(
      'tests',
      [],
      { TZ: FAR_ZONE },
      `read the failed test above; alone: TZ=${FAR_ZONE} npx vitest run NAME`,
    ),
    ...(full ? OTHER_ZONES : [USERS_ZONE]).map((zone) =>
      vitest(
        `units in ${zone}`,
        ['--project', 'unit', ...ZONE_FOLDERS],
        { TZ: zone },
        `a date was made in the machine's time zone; alone: TZ=${zone} npm run test:unit`,
      ),
    ),
  ];
}

/**
 * @param {string} chromium
 * @returns {Step}
 */
export function screenStep(chromium) {
  const name = 'screen';
  return {
    name,
    command: [toolScript('playwright'), 'test', '--reporter=list,json'],
    remedy: 'pictures are in test-results/, with KAVACH_TRACE=1 traces as well; alone: npm run test:e2e',
    runner: 'playwright',
    env: { KAVACH_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile(name) },
  };
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 * @param {string} remedy
 * @returns {Step}
 */
function vitest(name, args, env, remedy) {
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile(name)}`];
  return { name, command: [toolScript('vitest'), 'run', ...report, ...args], remedy, runner: 'vitest', env };
}
