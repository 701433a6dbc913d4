import type { CharterView, RuleAsset, Rules, RulesText } from '../../signer/api/rules.ts';
import { nameOfChain } from '../chains/lookup.ts';
import { Address } from '../parts/address.tsx';
import { Note } from '../parts/note.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { formatNames, t } from '../text/t.ts';
import { ruleText } from './rule-text.ts';

/** Rules on a screen: all of them, and what changes, line by line. */

/**
 * Null until it is known: a billion without a name would be read as an amount. If it can't be known, amounts
 * are in smallest units.
 */
export function useAssets(walletId: string): readonly RuleAsset[] | null {
  const { answer, problem } = useAnswer('ruleAssets', { walletId });
  return answer ?? (problem === null ? null : []);
}

const peopleLine = ({ name, roles }: RulesText['members'][number]): string =>
  `${name}: ${formatNames(roles.map((role) => t(`role.${role}`)))}`;

interface Line {
  text: string;
  /** Shown at its end, to be compared. */
  address?: string;
}

const linesOf = (rules: RulesText, assets: readonly RuleAsset[]): Line[] => [
  ...rules.rules.map((rule) => ({ text: ruleText(rule, assets) })),
  ...rules.members.map((one) => ({ text: peopleLine(one) })),
  ...rules.recipients.map(({ name, groups, chain, address }) => ({
    text: [name, ...groups, nameOfChain(chain)].join(' · '),
    address,
  })),
  { text: t('rules.needed', { count: rules.administratorsNeeded }) },
];

const isIn = (all: readonly Line[], { text, address }: Line): boolean =>
  all.some((one) => one.text === text && one.address === address);

export function RulesList({ rules, assets }: { rules: RulesText; assets: readonly RuleAsset[] }) {
  return (
    <>
      <section class="stack tight" aria-label={t('rules.list')}>
        <h2>{t('rules.list')}</h2>
        <ol class="facts numbered">
          {rules.rules.map((rule, i) => (
            <li key={rule.name}>
              <span class="step">{i + 1}</span>
              <div>{ruleText(rule, assets)}</div>
            </li>
          ))}
        </ol>
        <p class="small muted">{t('rules.first')}</p>
      </section>
      <section class="stack tight" aria-label={t('rules.people')}>
        <h2>{t('rules.people')}</h2>
        <ul class="facts">
          {rules.members.map((one) => (
            <li key={one.id}>{peopleLine(one)}</li>
          ))}
        </ul>
        <p>{t('rules.needed', { count: rules.administratorsNeeded })}</p>
      </section>
      <section class="stack tight" aria-label={t('rules.recipients')}>
        <h2>{t('rules.recipients')}</h2>
        {rules.recipients.length === 0 && <p class="muted">{t('rules.noRecipients')}</p>}
        {rules.recipients.map((one) => (
          <div key={`${one.chain}:${one.address}`}>
            <p>
              <strong>{one.name}</strong> {[...one.groups, nameOfChain(one.chain)].join(' · ')}
            </p>
            <Address text={one.address} />
          </div>
        ))}
      </section>
    </>
  );
}

function Changes(props: { before: Rules; after: Rules; assets: readonly RuleAsset[] }) {
  const { before, after, assets } = props;
  const [old, next] = [linesOf(before, assets), linesOf(after, assets)];
  const added = next.filter((line) => !isIn(old, line));
  const removed = old.filter((line) => !isIn(next, line));
  const isTurned = before.isFrozen !== after.isFrozen;
  return (
    <section class="stack tight" aria-label={t('rules.changes')}>
      <h2>{t('rules.changes')}</h2>
      <ul class="facts">
        {isTurned && <li>{t(after.isFrozen ? 'rules.freezes' : 'rules.unfreezes')}</li>}
        {removed.map((line) => (
          <Changed text="rules.removed" line={line} />
        ))}
        {added.map((line) => (
          <Changed text="rules.added" line={line} />
        ))}
        {!isTurned && added.length + removed.length === 0 && <li>{t('rules.sameWords')}</li>}
      </ul>
    </section>
  );
}

function Changed({ text, line }: { text: 'rules.added' | 'rules.removed'; line: Line }) {
  return (
    <li>
      {t(text, { line: line.text })} {line.address !== undefined && <Address text={line.address} />}
    </li>
  );
}

/** For a ceremony: first what changes, with all of it one tap away. */
export function CharterText({ charter, walletId }: { charter: CharterView; walletId: string }) {
  const assets = useAssets(walletId);
  const { before, after, isLinkMissing } = charter;
  if (assets === null) return null;
  return (
    <div class="stack">
      {isLinkMissing && <Note tone="warning">{t('rules.linkMissing')}</Note>}
      {before === null ? (
        <RulesList rules={after} assets={assets} />
      ) : (
        <>
          <Changes before={before} after={after} assets={assets} />
          <details>
            <summary>{t('rules.whole')}</summary>
            <RulesList rules={after} assets={assets} />
          </details>
        </>
      )}
    </div>
  );
}
