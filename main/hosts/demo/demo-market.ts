import { TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';
import { PAPER_HABITS, PaperBroker } from '../../adapters/paper/index.ts';
import { SimulatedFeed, type Simulation } from '../../adapters/simulator/index.ts';
import type { VirtualTime } from '../../adapters/time/index.ts';
import { BrokerFeed } from '../broker-feed.ts';
import type { DemoStores } from './demo-stores.ts';

/** A simulated market and the paper broker that fills from it, both on one virtual time. */
export interface DemoMarket {
  readonly time: VirtualTime;
  readonly feed: BrokerFeed;
  readonly broker: PaperBroker;
}

export function demoMarket(simulation: Simulation, time: VirtualTime, stores: DemoStores): DemoMarket {
  const broker = new PaperBroker({
    scheduler: time,
    store: stores.paperBook,
    calendar: simulation.calendar,
    capital: () => (stores.settings.load()?.settings ?? TERMINAL_SETTINGS).risk.paperCapital,
    habits: { ...PAPER_HABITS, seed: simulation.seed, permits: simulation.permits },
  });
  return { time, broker, feed: new BrokerFeed(new SimulatedFeed(simulation, time), broker) };
}
