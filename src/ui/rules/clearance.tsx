import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import type { Judgement, PaymentRequest } from '../../signer/api/permits.ts';
import { goInstead } from '../navigation/routes.ts';
import { Address } from '../parts/address.tsx';
import { Approval } from '../parts/approval.tsx';
import { warningsAcross } from '../parts/batch.tsx';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { Rich } from '../parts/rich.tsx';
import { useTask } from '../parts/use-task.ts';
import { ask, refresh } from '../state/state.ts';
import { formatNames, formatTime, isKey, t } from '../text/t.ts';
import { canGoOn } from './go-on.ts';
import { asksOf } from './rule-text.ts';

/**
 * What a wallet's rules say about a payment: one line, and rule by rule if they refuse it. Nothing for a
 * wallet without rules.
 */

function Why({ judgement }: { judgement: Judgement }) {
  const refused = judgement.decisions.filter(({ isAllowed }) => !isAllowed);
  return (
    <details open={refused.length <= 3}>
      <summary>{t('verdict.why')}</summary>
      <ul class="facts">
        {refused.map(({ effect, rule, missed }) => (
          <li>
            <strong>
              <Rich text={`verdict.effect.${effect.kind}`} slots={{ to: <Address text={toOf(effect)} /> }} />
            </strong>
            <ul class="facts">
              {missed.map((one) => (
                <li>{t('verdict.missed', { rule: one.rule, why: t(`miss.${one.why}`) })}</li>
              ))}
              <li>{rule === null ? t('verdict.noRule') : t('verdict.refuses', { rule })}</li>
            </ul>
          </li>
        ))}
        {refused.length === 0 && <li>{t('verdict.noRule')}</li>}
      </ul>
    </details>
  );
}

function toOf(effect: Judgement['decisions'][number]['effect']): string {
  switch (effect.kind) {
    case 'send':
      return effect.to;
    case 'allow':
      return effect.spender;
    case 'call':
      return effect.contract;
    default:
      return '';
  }
}

/** Before anything is requested. */
export function JudgementLine({ judgement }: { judgement: Judgement | null }) {
  if (judgement === null) return null;
  if (judgement.isAllowed) return <Allowed judgement={judgement} />;
  return (
    <Note tone="danger" live>
      <p>
        <strong>{t('verdict.not')}</strong>
      </p>
      <p>{t('error.not-allowed.not-allowed.next')}</p>
      <Why judgement={judgement} />
    </Note>
  );
}

/**
 * In one line: which rule applies and what it requires, who has approved so far, and whose approval is still
 * needed.
 */
function Allowed(props: { judgement: Judgement; approved?: readonly string[]; left?: readonly string[] }) {
  const { judgement, approved = [], left = [] } = props;
  const { rules, demands } = judgement;
  const said = [
    t('verdict.allowedBy', { rules: formatNames(rules), asks: asksOf(demands) }),
    ...(approved.length === 0 ? [] : [t('verdict.approved', { names: formatNames(approved) })]),
    ...(left.length === 0 ? [] : [t('verdict.waits', { names: formatNames(left) })]),
  ];
  return <Note tone={left.length > 0 ? 'warning' : 'ok'}>{said.join(' ')}</Note>;
}

/** For a signing: allowed, still waiting for approvals and from whom, or not allowed and why. */
export function Clearance({ ceremony: { clearance, people } }: { ceremony: CeremonyView }) {
  if (clearance === null) return null;
  const { fault, judgement, missing, mayApprove, approvedBy, waitsUntil } = clearance;
  // Signers approve through their first message.
  const signers = people.filter(({ rounds }) => rounds[0] === 'done').map(({ name }) => name);
  const isAllowed = (fault === null || fault === 'permit-waits') && judgement !== null;
  return (
    <section class="stack tight" aria-label={t('rules.title')}>
      {isAllowed && (
        <Allowed
          judgement={judgement}
          approved={[...new Set([...signers, ...approvedBy])]}
          left={missing === null ? [] : mayApprove}
        />
      )}
      {fault === 'permit-waits' && waitsUntil !== null && (
        <Note>{t('verdict.until', { time: formatTime(waitsUntil) })}</Note>
      )}
      {fault !== null && fault !== 'permit-waits' && <Fault fault={fault} judgement={judgement} />}
    </section>
  );
}

/** The possible next steps: approving it, signing once a delay is over, asking again. */
export function ClearanceActions({ ceremony }: { ceremony: CeremonyView }) {
  const { clearance, id, payloads } = ceremony;
  const { busy, problem, run } = useTask();
  if (clearance === null) return null;
  const { fault, canApprove } = clearance;
  const act = (name: 'approve' | 'askAgain' | 'join') =>
    run(async () => {
      const next = await ask(name, { id });
      await refresh();
      if (next.id !== id) goInstead('ceremony', next.id);
    });
  const isOld =
    fault !== null &&
    ['permit-charter', 'permit-expired', 'permit-missing', 'permit-lasts', 'permit-epoch'].includes(fault);
  const reviews = payloads.map(({ review }) => review);
  return (
    <>
      <ProblemNote problem={problem} />
      {canApprove && (
        <Approval
          reviews={reviews}
          beside={warningsAcross(reviews, [])}
          label={t('verdict.approve')}
          busy={busy}
          onApprove={() => act('approve')}
        />
      )}
      {canGoOn(ceremony) && (
        <Button icon="sign" disabled={busy} onClick={() => act('join')}>
          {t('verdict.goOn')}
        </Button>
      )}
      {isOld && (
        <Button icon="again" disabled={busy} onClick={() => act('askAgain')}>
          {t('verdict.askAgain')}
        </Button>
      )}
    </>
  );
}

function Fault({ fault, judgement }: { fault: string; judgement: Judgement | null }) {
  const [code, next] = [`error.not-allowed.${fault}`, `error.not-allowed.${fault}.next`];
  return (
    <Note tone="danger" live>
      <p>
        <strong>
          {t('verdict.not')}. {isKey(code) && t(code)}
        </strong>
      </p>
      {isKey(next) && <p>{t(next)}</p>}
      {fault === 'not-allowed' && judgement !== null && <Why judgement={judgement} />}
    </Note>
  );
}

/** Reference and memo, for every signer. */
export function RequestNote({ request }: { request: PaymentRequest | null }) {
  if (request === null) return null;
  const { reference, memo, requester, expiresAt } = request;
  return (
    <section class="stack tight" aria-label={t('request.title')}>
      <dl class="pairs">
        {reference !== null && (
          <>
            <dt>{t('request.reference')}</dt>
            <dd>{reference}</dd>
          </>
        )}
        {memo !== null && (
          <>
            <dt>{t('request.memo')}</dt>
            <dd>{memo}</dd>
          </>
        )}
        <dt>{t('request.by')}</dt>
        <dd>{requester}</dd>
        <dt>{t('request.until')}</dt>
        <dd>{formatTime(expiresAt)}</dd>
      </dl>
    </section>
  );
}
