import type { Report } from '../../signer/api/audit.ts';
import type { LogLine } from '../../signer/api/device.ts';
import { formatDate, formatNames, formatNumber, formatTime, formatUnits, t } from '../text/t.ts';
import { groupsOf } from './address.tsx';
import { detailOf } from './log-detail.ts';

type Line = Report['lines'][number];

/** A report on A4 or Letter, numbered, with a line to sign on. Every amount is exact. */
export function ReportSheet({ report }: { report: Report }) {
  const { from, to, madeAt, device, wallets, begins } = report;
  return (
    <section class="sheet" aria-label={t('reports.title')}>
      <h2>{t('reports.heading', { name: device, from: formatDate(from), to: formatDate(to - 1) })}</h2>
      <p>{t('reports.made', { when: formatTime(madeAt) })}</p>
      <ul>
        {wallets.map(({ label, code }) => (
          <li key={code}>
            {label} · <span class="mono">{code}</span>
          </li>
        ))}
      </ul>
      <h3>{t('reports.payments')}</h3>
      <Payments lines={report.lines} />
      <h3>{t('reports.byAsset')}</h3>
      <ul>
        {report.byAsset.map((total) => (
          <li key={total.asset.network + total.asset.id}>
            {t('reports.total', { amount: amountOf(total), count: total.count })}
          </li>
        ))}
      </ul>
      <h3>{t('reports.byRecipient')}</h3>
      <ul>
        {report.byRecipient.map(({ to, name, total }) => (
          <li key={to + total.asset.network + total.asset.id}>
            {name} <span class="address">{groupsOf(to).join(' ')}</span>:{' '}
            {t('reports.total', { amount: amountOf(total), count: total.count })}
          </li>
        ))}
      </ul>
      <Told title={t('reports.refused')} lines={report.refused} />
      <Told title={t('reports.changes')} lines={report.changes} />
      <Told title={t('reports.events')} lines={report.events} />
      <p class="small">{t('reports.unknown')}</p>
      {begins !== null && <p class="small">{t('reports.begins', { when: formatTime(begins) })}</p>}
      <p class="sheet-sign">{t('reports.signHere')}</p>
    </section>
  );
}

function Payments({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) return <p>{t('reports.none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and keys must reach what scrolls (WCAG 2.1.1)
    <table class="sheet-lines" tabIndex={0}>
      <thead>
        <tr>
          {(['number', 'when', 'what', 'towards', 'people', 'outcome'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`reports.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, i) => (
          <tr key={i}>
            <td>{i + 1}</td>
            <td>
              {formatTime(line.at)}
              <br />
              {line.wallet} <span class="mono">{line.code}</span>
            </td>
            <td>{t(`reports.what.${line.what}`, { amount: amountOf(line) })}</td>
            <td>
              {line.name} <span class="address">{groupsOf(line.to).join(' ')}</span>
              {line.reference !== null && <div>{t('reports.reference', { text: line.reference })}</div>}
              {line.memo !== null && <div>{t('reports.memo', { text: line.memo })}</div>}
            </td>
            <td>
              {line.requester !== null && <div>{t('reports.askedBy', { name: line.requester })}</div>}
              {line.approvers.length > 0 && (
                <div>{t('reports.approvedBy', { names: formatNames(line.approvers) })}</div>
              )}
              {line.signers.length > 0 && (
                <div>{t('reports.signedBy', { names: formatNames(line.signers) })}</div>
              )}
            </td>
            <td>{t(`reports.outcome.${line.outcome}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** If nobody vouches for decimals, the smallest units are shown, with the asset's own name. */
function amountOf({
  amount,
  decimals,
  symbol,
  asset,
}: Pick<Line, 'amount' | 'decimals' | 'symbol' | 'asset'>) {
  if (amount === null) return t('reports.unlimited');
  if (decimals !== null) return `${formatUnits(amount, decimals)} ${symbol}`;
  return t('reports.units', { amount: formatNumber(amount), asset: asset?.id || (asset?.chain ?? '') });
}

function Told({ title, lines }: { title: string; lines: readonly LogLine[] }) {
  return (
    <>
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p>{t('reports.none')}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line.number}>
              {[formatTime(line.at), t(`log.code.${line.code}`), line.wallet, line.session, detailOf(line)]
                .filter((text) => text !== null)
                .join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
