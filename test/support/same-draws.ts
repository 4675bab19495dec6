import { configureGlobal } from 'fast-check';

/**
 * What property tests draw: the same for the same code, so that a run tells of the change that was made and of nothing else. New draws are
 * for `npm run test:long`, or for a seed of one's own in ETALASE_SEED; fast-check names the seed of what it refutes.
 */
const SEED = 20_261_122;
const given = process.env['ETALASE_SEED'];

if (given !== undefined || process.env['ETALASE_LONG'] !== '1') configureGlobal({ seed: Number(given ?? SEED) });
