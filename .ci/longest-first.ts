import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take longest begin first, so that no worker is left with one of them at the end. The list
 * need not be exact; the other files follow as Vitest orders them.
 */
const longest = [
  'browser/engines/story',
  'browser/gallery',
  'browser/story',
  'browser/tabs',
  'browser/plain-account',
  'browser/vault',
  'browser/engines/custody',
  'browser/batch',
  'browser/altered',
  'browser/airgap-story',
  'browser/engines/killed',
  'signer/rules',
  'chains/ethereum/account',
  'signer/ecdsa-clumsy',
  'signer/log',
  'signer/backup',
  'signer/ecdsa-state',
  'signer/agreement',
  'signer/ecdsa-kept',
  'signer/archive',
  'crash/regressions',
  'protocol/reshare-hostile',
  'protocol/hostile',
  'vault/vault',
];

const tests = `${import.meta.dirname}/../tests`;

function rank({ moduleId }: TestSpecification): number {
  const at = longest.indexOf(
    relative(tests, moduleId)
      .replaceAll('\\', '/')
      .replace(/\.test\.tsx?$/, ''),
  );
  return at < 0 ? longest.length : at;
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
