import type { Demands } from '../../signer/api/permits.ts';
import type { Allow, Rule, RuleAsset } from '../../signer/api/rules.ts';
import { nameOfChain } from '../chains/lookup.ts';
import { formatNames, formatUnits, t } from '../text/t.ts';

/**
 * Rules as sentences. Amounts are in the asset's own decimals if this build knows them, otherwise in smallest
 * units.
 */

export const assetName = ({ symbol, network }: RuleAsset): string =>
  network === '' ? symbol : `${symbol} (${network})`;

function amountText(units: bigint, keys: readonly string[], assets: readonly RuleAsset[]): string {
  const known = keys.length === 1 ? assets.find(({ key }) => key === keys[0]) : undefined;
  return known === undefined ? String(units) : `${formatUnits(units, known.decimals)} ${known.symbol}`;
}

function whatText({ when }: Rule, assets: readonly RuleAsset[]): string {
  const { kinds, chains, atMost, perDay, perMonth, recipients } = when;
  const names = when.assets.map((key) => {
    const known = assets.find((one) => one.key === key);
    return known === undefined ? key : assetName(known);
  });
  const amount = (units: bigint) => amountText(units, when.assets, assets);
  return [
    kinds.length === 0 ? t('rule.anything') : formatNames(kinds.map((kind) => t(`rule.kind.${kind}`))),
    ...(names.length === 0 ? [] : [t('rule.of', { assets: formatNames(names) })]),
    ...(chains.length === 0 ? [] : [t('rule.on', { chains: formatNames(chains.map(nameOfChain)) })]),
    ...(recipients === 'anyone'
      ? []
      : [recipients === 'listed' ? t('rule.listed') : t('rule.group', { group: recipients.group })]),
    ...(atMost === null ? [] : [t('rule.atMost', { amount: amount(atMost) })]),
    ...(perDay === null ? [] : [t('rule.perDay', { amount: amount(perDay) })]),
    ...(perMonth === null ? [] : [t('rule.perMonth', { amount: amount(perMonth) })]),
  ].join(', ');
}

type Asks = Omit<Demands, 'expiresHours'>;

/** What is required, as a list; the `names` of those who approved are on a separate line. */
export function asksOf({ signers, administrators, approvers, waitHours, needsReference }: Asks): string {
  return formatNames([
    signers > 0 ? t('rule.signers', { count: signers }) : t('rule.anySigners'),
    ...(administrators === 0 ? [] : [t('rule.administrators', { count: administrators })]),
    ...(approvers === 0 ? [] : [t('rule.approvers', { count: approvers })]),
    ...(waitHours === 0 ? [] : [t('rule.waits', { count: waitHours })]),
    ...(needsReference ? [t('rule.reference')] : []),
  ]);
}

const countOf = ({ approvals }: Allow, role: 'administrator' | 'approver') =>
  approvals.find((one) => one.role === role)?.count ?? 0;

export function ruleText(rule: Rule, assets: readonly RuleAsset[]): string {
  const { name, outcome } = rule;
  const asks =
    outcome.verdict === 'refuse'
      ? t('rule.refuse')
      : t('rule.takes', {
          list: asksOf({
            ...outcome,
            administrators: countOf(outcome, 'administrator'),
            approvers: countOf(outcome, 'approver'),
          }),
        });
  return t('rule.line', { name, what: whatText(rule, assets), asks });
}
