import fc from 'fast-check';

// A failing property is only worth something when it can be run again: KAVACH_SEED=... repeats it.
const seedText = process.env['KAVACH_SEED'];
const seed = seedText === undefined ? Date.now() ^ (process.pid << 8) : Number(seedText);

fc.configureGlobal({
  seed,
  numRuns: process.env['KAVACH_FULL'] === '1' ? 1000 : 100,
});
