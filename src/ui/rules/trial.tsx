import { useEffect, useState } from 'preact/hooks';
import type { Judgement } from '../../signer/api/permits.ts';
import type { HistoryVerdict, RuleAsset, RulesText } from '../../signer/api/rules.ts';
import { Button } from '../parts/button.tsx';
import { Sentence } from '../parts/fact.tsx';
import { Field } from '../parts/field.tsx';
import { Note } from '../parts/note.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { drafts } from '../state/drafts.ts';
import { ask } from '../state/state.ts';
import { formatDate, t } from '../text/t.ts';
import { AssetField } from './asset-field.tsx';
import { JudgementLine } from './clearance.tsx';
import { unitsOf } from './units.ts';

/** What rules that nobody has agreed to yet would have done, and would do with a payment. */
export function Trial(props: { walletId: string; text: RulesText; assets: readonly RuleAsset[] }) {
  const { walletId, text, assets } = props;
  const [history, setHistory] = useState<HistoryVerdict | null>(null);
  const [judgement, setJudgement] = useState<Judgement | null>(null);
  const { busy, problem, run } = useTask();
  const key = JSON.stringify(text, (_, value) => (typeof value === 'bigint' ? String(value) : value));
  useEffect(() => {
    let isCurrent = true;
    setHistory(null);
    setJudgement(null);
    ask('judgeHistory', { walletId, text }).then(
      (answer) => isCurrent && setHistory(answer),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [key]);
  const waiting = drafts.value.find((draft) => draft.walletId === walletId);
  const judge = (asked: () => Promise<Judgement>) =>
    run(async () => {
      setJudgement(null);
      setJudgement(await asked());
    });
  return (
    <section class="stack tight" aria-label={t('simulate.title')}>
      <h2>{t('simulate.title')}</h2>
      {history !== null && history.checked === 0 && <p class="muted">{t('simulate.none')}</p>}
      {history !== null && history.checked > 0 && (
        <Note tone={history.refused.length === 0 ? 'ok' : 'warning'}>
          <p>{t('simulate.history', { refused: history.refused.length, count: history.checked })}</p>
          <ul class="facts">
            {history.refused.map(({ id, at, title }) => (
              <li key={id}>
                {formatDate(at)}: <Sentence fact={title} />
              </li>
            ))}
          </ul>
        </Note>
      )}
      {waiting !== undefined && (
        <Button disabled={busy} onClick={() => judge(() => ask('judgeDraft', { draftId: waiting.id, text }))}>
          {t('simulate.draft')}
        </Button>
      )}
      <Typed
        assets={assets}
        busy={busy}
        onTry={(typed) => judge(() => ask('judgeTyped', { walletId, text, ...typed }))}
        onChange={() => setJudgement(null)}
      />
      <JudgementLine judgement={judgement} />
      <ProblemNote problem={problem} />
    </section>
  );
}

/** A payment that nobody makes. */
function Typed(props: {
  assets: readonly RuleAsset[];
  busy: boolean;
  onTry: (typed: { asset: string; amount: bigint; to: string }) => void;
  /** The earlier verdict on the payment no longer holds. */
  onChange: () => void;
}) {
  const { assets, busy, onTry, onChange } = props;
  const [asset, setAsset] = useState(assets[0]!.key);
  const [typed, setTyped] = useState('');
  const [to, setTo] = useState('');
  const amount = unitsOf(typed, assets.find(({ key }) => key === asset) ?? assets[0]!);
  const changing = (set: (text: string) => void) => (text: string) => {
    onChange();
    set(text);
  };
  return (
    <details>
      <summary>{t('simulate.typed')}</summary>
      <div class="stack">
        <AssetField label={t('simulate.asset')} assets={assets} value={asset} onChange={changing(setAsset)} />
        <Field
          label={t('simulate.amount')}
          hint={typed.trim() !== '' && amount === null ? t('edit.badAmount') : undefined}
          value={typed}
          onText={changing(setTyped)}
        />
        <Field label={t('simulate.to')} value={to} onText={changing(setTo)} />
        <p class="small muted">{t('simulate.typedHint')}</p>
        <Button
          disabled={busy || amount === null || to.trim() === ''}
          onClick={() => amount !== null && onTry({ asset, amount, to })}
        >
          {t('simulate.try')}
        </Button>
      </div>
    </details>
  );
}
