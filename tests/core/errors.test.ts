import { describe, expect, it } from 'vitest';
import { errorCodes, guarded, missingPart, SignerError } from '../../src/core/errors.ts';

describe('an error', () => {
  it('is its code, and who and where, if that is known', () => {
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

  it('has a code of its own for each cause', () => {
    expect(new Set(errorCodes).size).toBe(errorCodes.length);
    for (const code of errorCodes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});

it('a file of the build that is not there has a code, too', async () => {
  await expect(Promise.reject(new TypeError('no such file')).catch(missingPart)).rejects.toMatchObject({
    code: 'part-missing',
    message: 'part-missing',
  });
});

describe('a door to a library', () => {
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

  it('hands on what it gives', () => {
    expect(guarded('malformed', () => 5)).toBe(5);
  });

  it('lets an error of ours through as it is', () => {
    const ours = new SignerError('too-large', { where: 'inside' });
    expect(caught(() => guarded('malformed', failing(ours), 'door'))).toBe(ours);
  });

  it('makes one code of all others, and keeps their words to itself', () => {
    const error = caught(() => guarded('malformed', failing(new Error('secret bytes')), 'door'));
    expect(error).toMatchObject({ code: 'malformed', where: 'door', message: 'malformed' });
    expect(error.cause).toBeUndefined();
    expect(caught(() => guarded('bad-address', failing('text')))).toMatchObject({
      code: 'bad-address',
      where: undefined,
    });
  });
});
