import type { HistorySource } from '../../ports/history-source.ts';
import type { HistoryAddress } from './history-address.ts';
import { HistoryThread } from './history-thread.ts';

/** How a command comes to a store: in a thread of its own, or as a test has it. */
export type OpenStore = (name: string, address: HistoryAddress) => Promise<HistorySource>;

export const inThread: OpenStore = async (name, address) => Promise.resolve(new HistoryThread(name, address));
