import fc from 'fast-check';

/**
 * The gate tries the same cases every time: one that fails by chance stops people over what they have not touched.
 * With RUNS set (how many cases each property tries) they are drawn anew, and a failure prints its seed.
 */
if (!process.env.RUNS) fc.configureGlobal({ seed: 2013 });
