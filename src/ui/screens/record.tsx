import { hrefTo, route } from '../navigation/routes.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { OtherWaysOut, type Outgoing, openTail, ShowPanel, TextPanel } from '../parts/carry-out.tsx';
import { Missing } from '../parts/missing.tsx';
import { Page } from '../parts/page.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { WhatIs } from '../parts/what-is.tsx';
import { walletById } from '../state/state.ts';
import { t } from '../text/t.ts';

/** The wallet's record: not secret, and with the 24 words it restores a lost device. */
export function RecordScreen() {
  const { id, tail } = route.value;
  const wallet = walletById(id);
  const { answer: record } = useAnswer('transcript', { walletId: id });
  if (wallet === undefined) return <Missing />;
  const { label, code } = wallet;
  const out: Outgoing | null = record && {
    message: record,
    fileName: [label, t('file.record'), code],
    label: t('record.label', { label }),
  };
  const title = t('record.title');
  return (
    <Page title={title} lead={t('record.lead')} mark={<WalletMark label={label} colour={wallet.colour} />}>
      {out !== null && tail === 'show' && <ShowPanel {...out} />}
      {out !== null && tail === 'text' && <TextPanel {...out} />}
      {out !== null && tail === null && (
        <div class="actions">
          <Button kind="primary" icon="show" onClick={() => openTail('show')}>
            {t('do.show')}
          </Button>
          <OtherWaysOut {...out} />
          <LinkButton icon="print" href={hrefTo('paper', id)}>
            {t('paper.title')}
          </LinkButton>
        </div>
      )}
      <p class="small muted">{t('record.hint')}</p>
      <WhatIs term="record" />
    </Page>
  );
}
