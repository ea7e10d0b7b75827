import type { ContractKey, LinkState } from '../../../shared/contract/index.ts';
import type { Instant } from '../../../shared/units/index.ts';
import type { EngineInput, Fact } from '../../engine/index.ts';
import type { RunnerContext } from '../runner-context.ts';
import { SILENT } from '../silent-context.ts';
import type { FollowLive } from './follow-live.ts';

/** What a twin needs of the terminal around it. */
export interface ShadowContext {
  push(input: EngineInput): void;
  now(): Instant;
  mayOpen(): boolean;
  subscribe(contracts: readonly ContractKey[]): void;
  brokerLink(state: LinkState, detail: string): void;
}

/** The terminal as the twin has it: it may trade on its own exchange and read; nobody hears of it. */
export function mutedContext(
  context: ShadowContext,
  follow: FollowLive,
  noted: (fact: Fact) => void,
): RunnerContext {
  return {
    ...SILENT,
    push: (input) => context.push(input),
    mayOpen: () => context.mayOpen(),
    subscribe: (contracts) => context.subscribe(contracts),
    reply: (_call, result) => follow.answered(result),
    noted: (facts) => {
      for (const fact of facts) noted(fact);
    },
    link: (link, state, detail) => {
      if (link === 'broker') context.brokerLink(state, detail);
    },
  };
}
