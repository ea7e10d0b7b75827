export * from './event.ts';
export * from './effect.ts';
export { DECISION_FACTS } from './decision-facts.ts';
export type { Fact, FactType } from './fact.ts';
export { describeFact, type FactDescription } from './describe-fact.ts';
export type { EngineSession } from './engine-session.ts';
export { createEngine, type Engine, type EngineOptions, type EngineSlice } from './engine.ts';
