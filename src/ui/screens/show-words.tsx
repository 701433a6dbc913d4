import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { WordGrid } from '../parts/word-grid.tsx';
import { t } from '../text/t.ts';

export function ShowWords({ words, onWritten }: { words: string[]; onWritten: () => void }) {
  return (
    <Page title={t('words.title')} lead={t('words.lead')} isRoot>
      <Note tone="warning">{t('words.warning')}</Note>
      <WordGrid words={words} label={t('words.list')} />
      <Button kind="primary" size="wide" onClick={onWritten}>
        {t('words.written')}
      </Button>
    </Page>
  );
}
