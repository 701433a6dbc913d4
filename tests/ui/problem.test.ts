import { expect, test } from 'vitest';
import { SignerError } from '../../src/core/errors.ts';
import { toProblem } from '../../src/ui/state/state.ts';

test('a screen distinguishes a refusal, a full disk and a defect in the page', () => {
  const refusal = new SignerError('bad-share', { culprit: 2, where: 'msg1' });
  expect(toProblem(refusal)).toEqual({ code: 'bad-share', culprit: 2, where: 'msg1' });
  expect(toProblem(new DOMException('', 'QuotaExceededError'))).toMatchObject({ code: 'storage-full' });
  const defect = toProblem(new TypeError('pay Ana is not a function'));
  expect(defect).toMatchObject({ code: 'bug', where: 'page' });
  expect(defect.trace).toMatch(/^TypeError\nproblem\.test\.ts:\d+:\d+/);
  expect(JSON.stringify(defect)).not.toContain('Ana');
});
