import fc from 'fast-check';

// In CI two runs of a commit try the same values and give the same answer. Everywhere else each run tries new ones.
if (process.env['CI'] !== undefined) fc.configureGlobal({ seed: 20_260_101 });

export default fc;
