import type { FunctionComponent } from 'preact';
import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import type { IconName } from '../parts/icon.tsx';
import type { Key } from '../text/t.ts';

/**
 * A kind of ceremony as people meet it. Its rounds are named by `round.NAME` and its events by
 * `event.KIND.CODE` in the language files.
 */
export interface CeremonyUi {
  readonly kind: string;
  readonly icon: IconName;
  /** What it is, with `{label}` for its wallet. */
  readonly title: Key;
  /** One word for the name of a file. */
  readonly file: Key;
  /** What a practice co-signer says on agreeing to it. */
  readonly agreed: Key;
  /** What can be done if it does not continue. */
  stuck(ceremony: CeremonyView): Key;
  /** What it means that it stopped. */
  readonly stopped: Key;
  readonly done: Key;
  /** One line about what is being agreed on, if there is one. */
  rule?(ceremony: CeremonyView): string;
  /** Whether files are offered before codes, because this much data takes minutes by codes. */
  isForFiles?(ceremony: CeremonyView): boolean;
  /** The screen of somebody who has not agreed yet. */
  readonly Invitation: FunctionComponent<{ ceremony: CeremonyView }>;
  /** Where a finished one leads to. */
  readonly Next: FunctionComponent<{ ceremony: CeremonyView }>;
}
