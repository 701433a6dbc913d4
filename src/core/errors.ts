/**
 * The only error type. A code names the cause; the sentence a person reads is in the language files. Never
 * put input bytes, secrets or library messages in an error: it may be shown, logged or photographed.
 */
export const errorCodes = [
  // What was read cannot be what it claims to be.
  'malformed',
  'too-large',
  'not-canonical',
  'unknown-kind',
  'newer-version',
  'foreign-code',
  // Ceremonies. Those with a culprit name the participant whose signed message is the evidence.
  'bad-signature',
  'wrong-session',
  'not-a-participant',
  'equivocation',
  'bad-message',
  'bad-proof',
  'bad-share',
  'bad-certificate',
  'bad-pair',
  'bad-extension',
  'bad-opening',
  'bad-product',
  'bad-nonce-product',
  'bad-key-product',
  'key-sum',
  'bad-constant',
  'bad-chain',
  'bad-parameters',
  'self-missing',
  'declined',
  'nonces-gone',
  'not-paired',
  'cancelled',
  'wrong-epoch',
  'ceremony-over',
  'reshare-open',
  'not-allowed',
  'practice-mixed',
  // Things that are not here.
  'unknown-wallet',
  'unknown-contact',
  'unknown-ceremony',
  'no-device',
  'device-exists',
  'not-verified',
  // Chains.
  'bad-transaction',
  'bad-address',
  'bad-amount',
  'not-needed',
  'unsupported',
  'bad-chain-signature',
  // Vault.
  'locked',
  'locked-out',
  'wrong-password',
  'weak-password',
  'wrong-words',
  'decryption-failed',
  'storage-full',
  'storage-failed',
  'storage-conflict',
  'other-tab',
  'online',
  'wrong-backup',
  'older-record',
  // The app itself: one of its files is missing; a defect.
  'part-missing',
  'bug',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export interface ErrorDetail {
  culprit?: number | undefined;
  where?: string | undefined;
  values?: Readonly<Record<string, string>> | undefined;
  trace?: string | undefined;
}

export class SignerError extends Error {
  override readonly name = 'SignerError';
  /** Index (1-based) of the participant whose message is the evidence, if there is one. */
  readonly culprit: number | undefined;
  /** A fixed word for the place, e.g. 'msg1' or 'instruction 3', or the path of a member, e.g. 'message.to'. No content. */
  readonly where: string | undefined;
  /** What the sentence for this code and place names, such as the two ways to read an amount. */
  readonly values: Readonly<Record<string, string>> | undefined;
  /** For a `bug`: the class of the error and where in our own files it happened (core/defect.ts). */
  readonly trace: string | undefined;

  constructor(
    readonly code: ErrorCode,
    detail: ErrorDetail = {},
  ) {
    super(code);
    this.values = detail.values;
    this.trace = detail.trace;
    this.culprit = detail.culprit;
    this.where = detail.where;
  }
}

/** For `import(…).catch`: a file of the build that the browser has dropped, or that a newer version replaced. */
export function missingPart(): never {
  throw new SignerError('part-missing');
}

/** Runs `read`; whatever it throws that is not a SignerError becomes `code`. For calls into libraries. */
export function guarded<T>(code: ErrorCode, read: () => T, where?: string): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SignerError) throw error;
    throw new SignerError(code, { where });
  }
}

/**
 * The same refusal, for one of several things that came together: its number from 1, or the name of its file.
 */
export function ofItem(error: SignerError, item: string): SignerError {
  const { code, culprit, where, trace } = error;
  return new SignerError(code, { culprit, where, trace, values: { ...error.values, item } });
}

/** Reads one of several. Errors: those of `read`, about this one. */
export function readItem<T>(item: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof SignerError && error.values?.item === undefined ? ofItem(error, item) : error;
  }
}

/** Reads each item of a list in order. Errors: those of `read`, naming the item if there are several. */
export const readEach = <T, R>(list: readonly T[], read: (one: T) => R): R[] =>
  list.map((one, i) => (list.length === 1 ? read(one) : readItem(String(i + 1), () => read(one))));
