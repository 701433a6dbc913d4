import { useEffect } from 'preact/hooks';
import type { Review } from '../../chains/review.ts';
import type { Judgement } from '../../signer/api/permits.ts';
import type { Wallet } from '../../signer/api/wallets.ts';
import { isForFiles, signCost } from '../ceremonies/cost.ts';
import { goInstead, route } from '../navigation/routes.ts';
import { Approval } from '../parts/approval.tsx';
import { Reviews, warningsAcross } from '../parts/batch.tsx';
import { Button } from '../parts/button.tsx';
import { CostNote } from '../parts/cost-note.tsx';
import { Check } from '../parts/field.tsx';
import { Missing } from '../parts/missing.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useTask } from '../parts/use-task.ts';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { JudgementLine } from '../rules/clearance.tsx';
import { RequestFields, unwritten } from '../rules/request-fields.tsx';
import { RulesAlert } from '../rules/rules-alert.tsx';
import { forgetDraft, noteDraft } from '../state/drafts.ts';
import { forgetKept, useKept } from '../state/kept.ts';
import { ask, refresh, walletById } from '../state/state.ts';
import { formatNames, t } from '../text/t.ts';

/** Something that came in to be signed: what it does, who is to sign it, and the first approval. */
export function DraftScreen() {
  const { id } = route.value;
  const { answer: draft, problem } = useAnswer('getDraft', { id });
  useEffect(() => {
    if (draft !== null) noteDraft(draft);
    else if (problem !== null) forgetDraft(id);
  }, [draft, problem]);
  if (problem !== null) return <Missing isReview />;
  const wallet = draft && walletById(draft.walletId);
  if (!draft || !wallet) return <Page title={t('app.loading')}>{null}</Page>;
  return <Propose id={id} reviews={draft.payloads} wallet={wallet} judgement={draft.judgement} />;
}

function Propose(props: {
  id: string;
  reviews: readonly Review[];
  wallet: Wallet;
  judgement: Judgement | null;
}) {
  const { id, reviews, wallet, judgement } = props;
  const own = wallet.participants.find(({ isSelf }) => isSelf);
  const others = wallet.participants.filter(({ isSelf }) => !isSelf);
  const [written, setWritten] = useKept(`draft/${id}/written`, unwritten);
  const isStopped = wallet.rules.isFrozen || wallet.rules.fork !== null;
  // Somebody without a key part prepares it for others; rules may require more signers than the wallet does.
  const needed = Math.max(wallet.threshold, judgement?.demands.signers ?? 0) - (own === undefined ? 0 : 1);
  const isEveryone = others.length === needed;
  const [chosen, setChosen] = useKept(`draft/${id}`, isEveryone ? others.map(({ index }) => index) : []);
  const [left, setLeft] = useKept<readonly number[]>(`draft/${id}/left`, []);
  const [isAll, setAll] = useKept(`draft/${id}/all`, false);
  const { busy, problem, run } = useTask();
  const lacking = needed - chosen.length;
  // Everybody who is named must sign. Naming more people than needed is a separate decision.
  const mayMore = isAll || lacking > 0;
  const setMustAll = (mustAll: boolean) => {
    setAll(mustAll);
    if (!mustAll) setChosen(chosen.slice(0, needed));
  };
  // Somebody who has gone elsewhere meanwhile stays there.
  const isHere = () => route.value.place === 'draft' && route.value.id === id;
  const propose = () =>
    run(async () => {
      const signers = [...(own === undefined ? [] : [own.index]), ...chosen].sort((a, b) => a - b);
      const ceremony = await ask('propose', { draftId: id, signers, leftOut: [...left], ...written });
      forgetDraft(id);
      forgetKept(`form/${wallet.id}`);
      await refresh();
      if (isHere()) goInstead('ceremony', ceremony.id);
    });
  const drop = () =>
    run(async () => {
      await ask('dropDraft', { id });
      forgetDraft(id);
      if (isHere()) goInstead('');
    });
  return (
    <Page
      title={t('review.title')}
      lead={t('draft.from', { label: wallet.label })}
      mark={<WalletMark label={wallet.label} colour={wallet.colour} />}
      isDense
      isWide
    >
      <div class="columns">
        <div class="stack wide">
          <Reviews
            reviews={reviews}
            walletId={wallet.id}
            verdict={
              isStopped ? <RulesAlert rules={wallet.rules} /> : <JudgementLine judgement={judgement} />
            }
            left={left}
            onLeft={setLeft}
          />
        </div>
        <div class="stack wide">
          {isEveryone ? (
            <p>{t('draft.with', { names: formatNames(others.map(({ name }) => name)), count: needed })}</p>
          ) : (
            <fieldset class="who">
              <legend>{t('draft.who', { count: needed })}</legend>
              <div class="choices">
                {others.map(({ index, name }) => (
                  <Check
                    key={index}
                    checked={chosen.includes(index)}
                    disabled={!mayMore && !chosen.includes(index)}
                    onChange={(isIn) =>
                      setChosen(isIn ? [...chosen, index] : chosen.filter((other) => other !== index))
                    }
                  >
                    {name}
                  </Check>
                ))}
              </div>
              {others.length > needed && (
                <Check checked={isAll} onChange={setMustAll}>
                  {t('draft.all')}
                </Check>
              )}
              <p role="status" class={chosen.length === 0 ? 'hidden-label' : 'small muted'}>
                {lacking > 0
                  ? t('draft.more', { count: lacking })
                  : lacking < 0
                    ? t('draft.allCount', { count: chosen.length + 1 })
                    : t('draft.fewest')}
              </p>
            </fieldset>
          )}
          <RequestFields
            written={written}
            onChange={setWritten}
            isOpen={judgement?.demands.needsReference === true}
          />
          <Approval
            reviews={reviews.filter((_, i) => !left.includes(i + 1))}
            beside={warningsAcross(reviews, left)}
            label={t(own === undefined ? 'draft.prepare' : 'review.approve')}
            busy={busy}
            isReady={
              !isStopped && lacking <= 0 && (judgement === null || judgement.isAllowed || left.length > 0)
            }
            onApprove={propose}
          />
          {wallet.pairs !== null && (
            <CostNote
              cost={signCost(Math.max(2, chosen.length + 1), reviews.length)}
              isForFiles={isForFiles(chosen.length + 1, reviews.length)}
            />
          )}
          <p class="small muted">{t('draft.lead')}</p>
          <ProblemNote problem={problem} />
          <Button kind="danger" size="wide" icon="cross" disabled={busy} onClick={drop}>
            {t('do.decline')}
          </Button>
        </div>
      </div>
    </Page>
  );
}
