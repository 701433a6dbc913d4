import type { ComponentChildren } from 'preact';
import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import { Button } from '../parts/button.tsx';
import { CeremonyFacts } from '../parts/ceremony-facts.tsx';
import { Decline } from '../parts/decline.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { t } from '../text/t.ts';
import { useJoin } from './use-join.ts';

interface Props {
  ceremony: CeremonyView;
  title: string;
  lead: string;
  /** The label of the button by which the person takes part. */
  agree: string;
  rule?: string;
  children: ComponentChildren;
}

/** What a person is asked before taking part, with what is known about the ceremony. */
export function Invitation({ ceremony, title, lead, agree, rule, children }: Props) {
  const { busy, problem, join } = useJoin(ceremony);
  return (
    <Page title={title} lead={lead} mark={<WalletMark {...ceremony} />} isWide>
      <div class="columns">
        <div class="stack wide">
          {children}
          <ProblemNote problem={problem} />
          <Button kind="primary" size="big" disabled={busy} onClick={join}>
            {agree}
          </Button>
          <Decline id={ceremony.id} label={t('do.decline')} />
        </div>
        <CeremonyFacts ceremony={ceremony} {...(rule !== undefined && { rule })} />
      </div>
    </Page>
  );
}
