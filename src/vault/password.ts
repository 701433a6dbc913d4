import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { limits } from '../core/limits.ts';

/** Comes with 1.7 MB of dictionaries (0.85 MB compressed), so import this file dynamically. */
export interface PasswordMeasure {
  /** 0 (among the first thousand guesses) to 4 (beyond ten thousand million). */
  score: 0 | 1 | 2 | 3 | 4;
  /** Decimal logarithm of the guesses that a good cracker needs. */
  guessesLog10: number;
  ok: boolean;
  /** Keys of zxcvbn-ts' own texts, e.g. 'topTen', 'simpleRepeat', 'anotherWord'. */
  warningCode?: string;
  suggestionCodes?: string[];
}

/**
 * Score 4: more than 10^10 guesses. At two or three thousand Argon2id guesses of 64 MiB a second, which is
 * what one strong graphics card may do, that takes a month or more. It is a minimum and no more than that; a
 * thief of a wallet needs t such devices.
 */
const leastScore = 4;

/** Enough to judge by in a tenth of a second: the estimate is slow on long texts, and the rest only adds strength. */
const judgedChars = 64;

const estimator = new ZxcvbnFactory({
  dictionary: { ...common, ...english },
  graphs: adjacencyGraphs,
  maxLength: judgedChars,
  l33tMaxSubstitutions: 20,
});

/** `known`: words that an attacker also knows, such as the device's name. */
export function measurePassword(text: string, known: readonly string[] = []): PasswordMeasure {
  const judged = text.normalize('NFC');
  const { score, guessesLog10, feedback } = estimator.check(judged, ['hoarfrost', ...known]);
  return {
    score,
    guessesLog10,
    ok: score >= leastScore && text.length <= limits.passwordChars,
    ...(feedback.warning ? { warningCode: feedback.warning } : {}),
    ...(feedback.suggestions.length > 0 ? { suggestionCodes: feedback.suggestions } : {}),
  };
}
