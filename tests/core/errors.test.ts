import { describe, expect, it } from 'vitest';
import { errorCodes, guarded, missingPart, SignerError } from '../../src/core/errors.ts';

describe('an error', () => {
  it('an error has its code, and who and where, if known', () => {
    const error = new SignerError('bad-share', { culprit: 2, where: 'msg1' });
    expect(error).toMatchObject({
      name: 'SignerError',
      message: 'bad-share',
      code: 'bad-share',
      culprit: 2,
      where: 'msg1',
    });
    expect(error).toBeInstanceOf(Error);
    const plain = new SignerError('locked');
    expect([plain.culprit, plain.where]).toEqual([undefined, undefined]);
  });

  it('every cause has its own error code', () => {
    expect(new Set(errorCodes).size).toBe(errorCodes.length);
    for (const code of errorCodes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});

it('a missing file of the build has a code too', async () => {
  await expect(Promise.reject(new TypeError('no such file')).catch(missingPart)).rejects.toMatchObject({
    code: 'part-missing',
    message: 'part-missing',
  });
});

describe('a guard around a library', () => {
  const failing = (error: unknown) => () => {
    throw error;
  };
  const caught = (read: () => unknown): SignerError => {
    try {
      read();
    } catch (error) {
      return error as SignerError;
    }
    throw new Error('nothing was thrown');
  };

  it('a guard returns what the library returns', () => {
    expect(guarded('malformed', () => 5)).toBe(5);
  });

  it('a guard lets one of our own errors through unchanged', () => {
    const ours = new SignerError('too-large', { where: 'inside' });
    expect(caught(() => guarded('malformed', failing(ours), 'door'))).toBe(ours);
  });

  it('a guard turns all other errors into one code, and keeps their text to itself', () => {
    const error = caught(() => guarded('malformed', failing(new Error('secret bytes')), 'door'));
    expect(error).toMatchObject({ code: 'malformed', where: 'door', message: 'malformed' });
    expect(error.cause).toBeUndefined();
    expect(caught(() => guarded('bad-address', failing('text')))).toMatchObject({
      code: 'bad-address',
      where: undefined,
    });
  });
});
