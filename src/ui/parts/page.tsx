import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { goBack, parentOf, route } from '../navigation/routes.ts';
import { refusal } from '../state/arrivals.ts';
import { t } from '../text/t.ts';
import { Crystal } from './crystal.tsx';
import { Icon } from './icon.tsx';
import { ProblemNote } from './problem.tsx';

interface Props {
  title: string;
  lead?: ComponentChildren;
  /** A review: denser, so that a payment and the controls to approve it fit on one phone screen. */
  isDense?: boolean;
  /** Uses both columns of a wide window. */
  isWide?: boolean;
  /** Places without a way back: the first screens, the locked device. */
  isRoot?: boolean;
  /** The first screens show the crystal. */
  hasMark?: boolean;
  /** What identifies the subject next to the title: a wallet's mark. */
  mark?: ComponentChildren;
  children: ComponentChildren;
}

/**
 * A screen: its heading takes the focus when it opens, so that a screen reader starts there. The document's
 * title does not mention it: browsers store titles.
 */
export function Page({
  title,
  lead,
  isDense = false,
  isWide = false,
  isRoot = false,
  hasMark = false,
  mark,
  children,
}: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Before it is painted: what people aim at must not move away under the finger.
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [title]);
  return (
    <main class={`${isWide ? 'two' : ''} ${isDense ? 'dense' : ''}`} id="main">
      <div class="page">
        {hasMark && <Crystal />}
        <header>
          {!isRoot && parentOf(route.value) !== null && (
            <button type="button" class="button plain back" onClick={goBack}>
              <Icon name="back" />
              <span class="label">{t('do.back')}</span>
            </button>
          )}
          <div class="titled">
            {mark}
            <h1 tabIndex={-1} ref={heading}>
              {title}
            </h1>
          </div>
          {lead !== undefined && <p class="lead">{lead}</p>}
        </header>
        <ProblemNote problem={refusal.value} />
        {children}
      </div>
    </main>
  );
}
