/**
 * What vitest's JSON report counts. `ok`: whether the run itself ended well. A file that fails before its
 * first test, or an error outside of any test, counts as a failure too.
 */
export function tally(report, ok) {
  const broken = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    failed: !ok && failed === 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
