import { openSource } from '../../main/hosts/worker/history-address.ts';
import type { OpenStore } from '../../main/hosts/worker/open-store.ts';
import { valueOf } from './outcome.ts';

/** A store in this thread: a thread of its own costs most of a second, and is proven by tests of its own. */
export const inProcess: OpenStore = async (_name, address) => valueOf(await openSource(address));
