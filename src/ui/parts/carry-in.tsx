import { useState } from 'preact/hooks';
import type { Source } from '../../signer/api/received.ts';
import { openFile, openFiles } from '../../transport/file.ts';
import type { Ur } from '../../transport/ur.ts';
import { route } from '../navigation/routes.ts';
import { takeAll, takeIn, takeRequest } from '../state/incoming.ts';
import { forgetKept, useKept } from '../state/kept.ts';
import { prefer, preferences } from '../state/preferences.ts';
import { t } from '../text/t.ts';
import { Button } from './button.tsx';
import { openTail } from './carry-out.tsx';
import { Form } from './form.tsx';
import { PasteField } from './paste-field.tsx';
import { ProblemNote } from './problem.tsx';
import { QrScan } from './qr-scan.tsx';
import { useTask } from './use-task.ts';

/** What to do with what arrives; `takeIn`, unless a screen wants it for itself. */
export type Take = (data: Uint8Array | string, source: Source) => Promise<unknown>;

export function OtherWaysIn({ take }: { take?: Take }) {
  const { busy, problem, run } = useTask();
  const open = () =>
    run(async () => {
      if (take === undefined) return takeAll(await openFiles());
      const file = await openFile();
      if (file !== null) await take(file.bytes, 'file');
    });
  return (
    <>
      <Button icon="file" disabled={busy} onClick={open}>
        {t('do.openFile')}
      </Button>
      <Button icon="paste" onClick={() => openTail('paste')}>
        {t('do.pasteText')}
      </Button>
      <ProblemNote problem={problem} />
    </>
  );
}

export function ScanPanel({ take = takeIn, session }: { take?: Take; session?: Uint8Array }) {
  const [count, setCount] = useState(0);
  // A refused code leaves the scanner open, ready for the next one.
  const arrived = async (data: Uint8Array | string) => {
    if ((await take(data, 'scan')) === false) setCount(count + 1);
  };
  // Other wallets make requests in their own form; what they ask to sign is handled like any transaction.
  const requested = async (ur: Ur) => {
    if (!(await takeRequest(ur))) setCount(count + 1);
  };
  return (
    <div class="stack">
      <QrScan
        key={count}
        session={session}
        cameraId={preferences.value.cameraId}
        onCamera={(cameraId) => prefer({ cameraId })}
        onMessage={arrived}
        onOther={(found) => {
          if (found.kind === 'text') void take(found.text, 'scan');
          else if (found.kind === 'file') void arrived(found.bytes);
          else void requested(found.ur);
        }}
      />
    </div>
  );
}

export function PastePanel({ take = takeIn }: { take?: Take }) {
  const { place, id } = route.value;
  const name = `paste/${place}/${id}`;
  const [text, setText] = useKept(name, '');
  const { busy, run } = useTask();
  const read = () =>
    run(async () => {
      // What was refused stays, so that it can be corrected.
      if ((await take(text, 'text')) !== false) forgetKept(name);
    });
  return (
    <Form onSubmit={read}>
      <PasteField value={text} onText={setText} />
      <Button type="submit" kind="primary" disabled={busy || text.trim() === ''}>
        {t('do.read')}
      </Button>
    </Form>
  );
}
