import fc from 'fast-check';

// One seed for the whole run; a failed property prints it, and KAVACH_SEED=... npm test repeats it.
// It is the same every day, except in the long runs, which go looking for new cases.
const full = process.env['KAVACH_FULL'] === '1';
const seedText = process.env['KAVACH_SEED'];

fc.configureGlobal({
  ...(seedText === undefined && full ? {} : { seed: Number(seedText ?? 20_250_714) }),
  numRuns: full ? 1000 : 100,
});
