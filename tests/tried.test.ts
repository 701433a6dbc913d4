import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { waysBesideAltered } from './browser/altered.ts';
import { allOfPage, allOfWorker } from './browser/attempts-all.ts';

/** SECURITY.md tells how much was tried; the lists are what is tried. */
const told = readFileSync(join(import.meta.dirname, '../SECURITY.md'), 'utf8');
const numbersIn = (pattern: RegExp) => pattern.exec(told)?.slice(1).map(Number);

test('the table counts the attempts as the lists do', () => {
  expect(numbersIn(/\| (\d+) ways out of the page \(/)).toEqual([allOfPage.length]);
  expect(numbersIn(/\| (\d+) ways out of a worker \(/)).toEqual([allOfWorker.length]);
  const { page, worker } = waysBesideAltered;
  expect(numbersIn(/with (\d+) ways out of the page and (\d+) out of the worker beside each/)).toEqual([
    page,
    worker,
  ]);
  expect(numbersIn(/the same (\d+) ways out and nothing replaced/)).toEqual([page]);
});

test('no attempt stands twice in the lists', () => {
  for (const list of [allOfPage, allOfWorker])
    for (const key of ['name', 'body'] as const)
      expect(new Set(list.map((one) => one[key])).size).toBe(list.length);
});
