import { useState } from 'preact/hooks';
import { writeArmor } from '../../transport/armor.ts';
import { canShareFiles, saveFile, shareFile, writeFileName } from '../../transport/file.ts';
import { go, goBack, route, type Tail } from '../navigation/routes.ts';
import { prefer, preferences } from '../state/preferences.ts';
import { t } from '../text/t.ts';
import { Button } from './button.tsx';
import { CopyText } from './copy-text.tsx';
import { Note } from './note.tsx';
import { ProblemNote } from './problem.tsx';
import { QrShow } from './qr-show.tsx';
import { useTask } from './use-task.ts';

export interface Outgoing {
  /** One of our blobs. */
  message: Uint8Array;
  /** Parts of the file name: what it is and who it is from. */
  fileName: readonly string[];
  /** A description of what is shown, for those who cannot see it. */
  label: string;
  /** Id of the ceremony that it belongs to; must be the same array on every render. */
  session?: Uint8Array;
}

export function openTail(tail: Tail): void {
  const { place, id } = route.value;
  go(place, id, tail);
}

/** The two secondary ways out; the main one, Show, is next to Scan. */
export function OtherWaysOut({ message, fileName }: Outgoing) {
  const { busy, problem, run } = useTask();
  const [isSaved, setSaved] = useState(false);
  const save = () => run(async () => setSaved(await saveFile(writeFileName(fileName), message)));
  const share = () => run(() => shareFile(writeFileName(fileName), writeArmor(message)));
  return (
    <>
      <Button icon="save" disabled={busy} onClick={save}>
        {t('do.saveFile')}
      </Button>
      <Button icon="copy" onClick={() => openTail('text')}>
        {t('do.copyText')}
      </Button>
      {canShareFiles() && (
        <Button icon="show" disabled={busy} onClick={share}>
          {t('do.share')}
        </Button>
      )}
      {isSaved && (
        <Note tone="ok" live>
          {t('carry.saved')}
        </Note>
      )}
      <ProblemNote problem={problem} />
    </>
  );
}

export function ShowPanel({ message, label, session }: Outgoing) {
  return (
    <div class="stack">
      <QrShow
        message={message}
        label={label}
        session={session}
        preferences={preferences.value.show}
        onPreferences={(show) => prefer({ show })}
        onDone={goBack}
      />
    </div>
  );
}

export function TextPanel({ message }: Outgoing) {
  const text = writeArmor(message);
  return <CopyText text={text} label={t('carry.text')} hint={t('carry.textHint')} />;
}
