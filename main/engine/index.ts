export type * from './event.ts';
export type * from './effect.ts';
export { DECISION_FACTS } from './decision-facts.ts';
export { describeFact } from './describe-fact.ts';
export { createEngine, type Engine } from './engine.ts';
export type { Fact } from './fact.ts';
export type { SimulatedBrokerMark } from './simulated-broker.ts';
