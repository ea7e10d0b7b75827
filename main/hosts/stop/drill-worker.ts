import { parentPort } from 'node:worker_threads';
import { paperDrill } from './drill-paper.ts';
import type { DrillWord } from './drill-words.ts';

// The paper part of a drill that was begun on the screen: a day is simulated as fast as it goes, and must not keep the
// terminal's own loop from its ticks.

const tell = (word: DrillWord): void => parentPort?.postMessage(word);

tell({ type: 'flat', ms: paperDrill((step) => tell({ type: 'step', step })) });
