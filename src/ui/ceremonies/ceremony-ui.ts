import type { FunctionComponent } from 'preact';
import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import type { IconName } from '../parts/icon.tsx';
import type { Key } from '../text/t.ts';

/**
 * A kind of ceremony as people meet it. Its rounds are named by `round.NAME`, its events by `event.KIND.CODE` in the
 * language files.
 */
export interface CeremonyUi {
  readonly kind: string;
  readonly icon: IconName;
  /** What it is, with `{label}` for its wallet. */
  readonly title: Key;
  /** One word for the name of a file. */
  readonly file: Key;
  /** What a co-signer of practice says who agrees to it. */
  readonly agreed: Key;
  /** What can be done when it does not go on. */
  stuck(ceremony: CeremonyView): Key;
  /** What it means that it stopped. */
  readonly stopped: Key;
  readonly done: Key;
  /** One line about what is agreed, where there is one. */
  rule?(ceremony: CeremonyView): string;
  /** Whether files are offered before codes: so much by codes takes minutes. */
  isForFiles?(ceremony: CeremonyView): boolean;
  /** The screen of somebody who has not agreed yet. */
  readonly Invitation: FunctionComponent<{ ceremony: CeremonyView }>;
  /** Where a finished one leads to. */
  readonly Next: FunctionComponent<{ ceremony: CeremonyView }>;
}
