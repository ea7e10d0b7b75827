import { parseArgs } from 'node:util';
import { clockFromText, istDate, istInstant } from '../../../shared/units/index.ts';
import { isScenarioName, SCENARIO_NAMES, simulate } from '../../../main/adapters/simulator/index.ts';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import { startBrokers, type BrokersOptions } from './local-brokers.ts';

const HELP = `npm run brokers -- [options]

Local servers that speak as Zerodha Kite and ICICI Breeze do, with one simulated exchange behind both.

  --port N         the port; 0 takes a free one (default: 7420)
  --scenario NAME  what the market does: ${SCENARIO_NAMES.join(', ')} (default: demo)
  --seed N         another market of the same scenario (default: 1)
  --speed N        times real time, 0 (paused) to 1000 (default: 1)
  --plan free|paid Kite's plan; free has no stream and no quotes (default: free)
  --at HH:MM       when the scenario's day begins (default: 09:14:50)
  --capital N      rupees in the account (default: 1000000)
  --help           this text
`;

function wrong(message: string): never {
  process.stderr.write(`${message}\n\n${HELP}`);
  process.exit(2);
}

function number(name: string, text: string | undefined, fallback: number, most: number): number {
  const value = text === undefined ? fallback : Number(text);
  return Number.isFinite(value) && value >= 0 && value <= most
    ? value
    : wrong(`--${name} is a number up to ${most}`);
}

function optionsFrom(args: string[]): BrokersOptions {
  const names = ['port', 'scenario', 'seed', 'speed', 'plan', 'at', 'capital'] as const;
  const spec = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { values } = parseArgs({ args, options: { ...spec, help: { type: 'boolean' as const } } });
  const given = values as Readonly<Partial<Record<(typeof names)[number], string>> & { help?: boolean }>;
  if (given.help === true) {
    process.stdout.write(HELP);
    process.exit(0);
  }
  const scenario = given.scenario ?? 'demo';
  if (!isScenarioName(scenario)) wrong(`--scenario is one of: ${SCENARIO_NAMES.join(', ')}`);
  const plan = given.plan ?? 'free';
  if (plan !== 'free' && plan !== 'paid') wrong('--plan is free or paid');
  const seed = number('seed', given.seed, 1, 2_147_483_647);
  const time = given.at === undefined ? null : clockFromText(given.at);
  if (time !== null && !time.ok) wrong('--at is a time such as 09:00');
  const day = istDate(simulate({ calendar: NSE_CALENDAR, scenario, seed }).opensAt);
  return {
    port: number('port', given.port, 7420, 65_535),
    scenario,
    seed,
    speed: number('speed', given.speed, 1, 1_000),
    plan,
    capital: number('capital', given.capital, 1_000_000, 1e12),
    ...(time === null ? {} : { from: istInstant(day, time.value) }),
  };
}

const brokers = await startBrokers(optionsFrom(process.argv.slice(2))).catch((error: unknown) => {
  process.stderr.write(`the local brokers could not start: ${String(error)}\n`);
  process.exit(1);
});
process.stdout.write(`The local brokers are listening on ${brokers.url}\n`);
process.stdout.write(`Addresses: ${brokers.url}/rehearsal\n`);
process.stdout.write(
  `Kite ${JSON.stringify(brokers.keys.kite)} Breeze ${JSON.stringify(brokers.keys.breeze)}\n`,
);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void brokers.close().then(() => process.exit(0));
  });
