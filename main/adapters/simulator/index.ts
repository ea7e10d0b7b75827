export { isScenarioName, SCENARIO_NAMES, SCENARIOS, type ScenarioName } from './scenarios.ts';
export * from './simulated-feed.ts';
export * from './simulation.ts';
