// Prints "PASSED FAILED" over the JSON reports of vitest and Playwright in a folder, and names what failed.
// A runner without a readable report, or without a single test, counts as one failure.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';

/** Vitest's report has the shape of Jest's; a file that could not be loaded has no tests of its own. */
function countVitest(report) {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  for (const file of unloaded) complain(`${file.name} could not be loaded`);
  for (const test of report.testResults.flatMap((file) => file.assertionResults)) {
    if (test.status === 'failed') complain(test.fullName);
  }
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/** A test that needed its second try counts as passed, and is named; `errors` are those outside of any test. */
function countPlaywright(report) {
  const { expected, unexpected, flaky } = report.stats;
  for (const error of report.errors) complain(error.message);
  for (const spec of report.suites.flatMap(specsOf))
    if (spec.tests.some(({ status }) => status === 'flaky')) console.error(`flaky: ${spec.file}: ${spec.title}`);
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}

function specsOf({ specs, suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

async function count(name, read) {
  try {
    const counted = read(JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')));
    if (counted.passed + counted.failed > 0) return counted;
    complain(`${name} ran no test`);
  } catch (error) {
    complain(`${name} left no report: ${error.message}`);
  }
  return { passed: 0, failed: 1 };
}

function complain(text) {
  console.error(`failed: ${text}`);
}

const counts = [await count('vitest', countVitest), await count('playwright', countPlaywright)];
const sum = (field) => counts.reduce((total, runner) => total + runner[field], 0);
console.log(`${sum('passed')} ${sum('failed')}`);
