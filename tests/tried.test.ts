import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { waysBesideAltered } from './browser/altered.ts';
import { pageAttempts, workerAttempts } from './browser/attempts.ts';
import { laterAttempts, laterWorkerAttempts } from './browser/attempts-later.ts';
import { rarerAttempts } from './browser/attempts-rare.ts';

/** SECURITY.md tells how much was tried; the lists are what is tried. */
const told = readFileSync(join(import.meta.dirname, '../SECURITY.md'), 'utf8');
const numbersIn = (pattern: RegExp) => pattern.exec(told)?.slice(1).map(Number);

const inPage = [...pageAttempts, ...rarerAttempts, ...laterAttempts];
const inWorker = [...workerAttempts, ...laterWorkerAttempts];

test('the table counts the attempts as the lists do', () => {
  expect(numbersIn(/\| (\d+) ways out of the page \(/)).toEqual([inPage.length]);
  expect(numbersIn(/\| (\d+) ways out of a worker \|/)).toEqual([inWorker.length]);
  const { page, worker } = waysBesideAltered;
  expect(numbersIn(/with (\d+) ways out of the page and (\d+) out of the worker beside each/)).toEqual([
    page,
    worker,
  ]);
  expect(numbersIn(/the same (\d+) ways out and nothing replaced/)).toEqual([page]);
});

test('no attempt stands twice in the lists', () => {
  for (const list of [inPage, inWorker])
    for (const key of ['name', 'body'] as const)
      expect(new Set(list.map((one) => one[key])).size).toBe(list.length);
});
