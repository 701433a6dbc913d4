import { useEffect, useState } from 'preact/hooks';
import { limits } from '../../core/limits.ts';
import type { AuditReport } from '../../signer/api/audit.ts';
import { openFiles } from '../../transport/file.ts';
import { Button } from '../parts/button.tsx';
import { Note, Tag } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { logFiles } from '../state/arrivals.ts';
import { ask, self } from '../state/state.ts';
import { formatTime, isKey, t } from '../text/t.ts';

/** Logs of several devices, side by side: what was kept, what was broken, what nobody can tell. */
export function AuditScreen() {
  const { busy, problem, run } = useTask();
  const files = logFiles.value;
  const add = () =>
    run(async () => {
      const opened = await openFiles(limits.logFileBytes);
      logFiles.value = [...logFiles.value, ...opened].slice(-limits.logFiles);
    });
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')}>
      <div class="row no-print">
        <Button kind="primary" icon="file" disabled={busy} onClick={add}>
          {t('audit.add')}
        </Button>
        {files.length > 0 && (
          <Button
            onClick={() => {
              logFiles.value = [];
            }}
          >
            {t('audit.clear')}
          </Button>
        )}
      </div>
      <ProblemNote problem={problem} />
      {files.length > 0 && <Checked key={files.length} files={files} />}
    </Page>
  );
}

function Checked({ files }: { files: readonly { name: string; bytes: Uint8Array }[] }) {
  const [report, setReport] = useState<AuditReport | null>(null);
  const { problem, run } = useTask();
  const build = self.value?.build;
  useEffect(() => {
    const builds = build ? [build] : [];
    void run(async () => setReport(await ask('audit', { files: files.map(({ bytes }) => bytes), builds })));
  }, [files]);
  if (report === null) return <ProblemNote problem={problem} />;
  const answers = Object.values(report.summary);
  const isBad = answers.includes('broken');
  const isOpen = report.findings.some(({ answer }) => answer === 'unknown');
  return (
    <>
      <Note tone={isBad ? 'danger' : isOpen ? 'info' : 'ok'} live>
        {t(isBad ? 'audit.bad' : isOpen ? 'audit.open' : 'audit.good')}
      </Note>
      {report.refused.map(({ file }) => (
        <Note key={file} tone="warning">
          {t('audit.refusedFile', { name: files[file]?.name ?? '' })}
        </Note>
      ))}
      <ul class="stack tight">
        {report.devices.map(({ id, name, entries, at }) => (
          <li key={id}>{t('audit.device', { name, entries, when: formatTime(at) })}</li>
        ))}
      </ul>
      <ul class="stack">
        {(Object.keys(report.summary) as (keyof typeof report.summary)[]).map((check) => (
          <Check key={check} check={check} report={report} />
        ))}
      </ul>
    </>
  );
}

const tones = { kept: 'ok', broken: 'danger', unknown: 'warn', none: 'calm' } as const;

function Check({ check, report }: { check: keyof AuditReport['summary']; report: AuditReport }) {
  const all = report.findings.filter((finding) => finding.check === check);
  const answer = all.length === 0 ? 'none' : report.summary[check];
  const said = new Map<string, string[]>();
  for (const { answer, why, about } of all) {
    const key = `audit.why.${/^permit-/.test(why) ? 'permit' : why}`;
    if (answer === 'kept' || !isKey(key)) continue;
    said.set(t(key), [...(said.get(t(key)) ?? []), nameOf(report, about)]);
  }
  return (
    <li class="card">
      <p class="row spread">
        <strong>{t(`audit.check.${check}`)}</strong>
        <Tag tone={tones[answer]}>{t(`audit.answer.${answer}`)}</Tag>
      </p>
      {[...said].map(([sentence, names]) => (
        <p key={sentence}>
          {sentence} <span class="muted">{[...new Set(names)].slice(0, 20).join(', ')}</span>
        </p>
      ))}
    </li>
  );
}

/** A device or a person by name, a signing by its short code. */
const nameOf = ({ devices, people, sessions }: AuditReport, about: string | null): string =>
  [...devices, ...people].find(({ id }) => id === about)?.name ??
  sessions.find(({ id }) => id === about)?.code ??
  '';
