import { useState } from 'preact/hooks';
import { hrefTo } from '../navigation/routes.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { Part } from '../parts/part.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { build, ceremonies, host, type Look } from '../state/state.ts';
import { t } from '../text/t.ts';
import { Packs } from './pack.tsx';

/** Which build runs here, and the only way to another: when the person asks, after seeing its hash. */
export function About() {
  const { installation } = host.value;
  return (
    <section class="card">
      <h2>{t('about.title')}</h2>
      <p>{t(`about.${installation}`)}</p>
      <div>
        <h3>{t('about.build')}</h3>
        <p class="bytes">{build.value ?? t('about.noBuild')}</p>
      </div>
      <p class="small muted">{t('about.buildHint')}</p>
      <LinkButton icon="file" href={hrefTo('licences')}>
        {t('licences.title')}
      </LinkButton>
      <Packs />
      {installation === 'installed' && <Newer />}
    </section>
  );
}

function Newer() {
  const [found, setFound] = useState<Look | null>(null);
  const { busy, problem, run } = useTask();
  const isOpen = ceremonies.value.some(({ state }) => state === 'open' || state === 'invited');
  const look = () => {
    setFound(null);
    void run(async () => setFound(await host.value.lookForNewer()));
  };
  return (
    <Part name="about.newer">
      <div class="stack tight">
        <p>{t('about.newerHint')}</p>
        <Button disabled={busy} onClick={look}>
          {t('about.look')}
        </Button>
        <ProblemNote problem={problem} />
        {busy && <p role="status">{t('about.looking')}</p>}
        {typeof found === 'string' && <Note live>{t(`about.${found}`)}</Note>}
        {found !== null && typeof found === 'object' && (
          <Note live>
            <p>{t('about.found')}</p>
            <p class="bytes">{found.build}</p>
            {isOpen && <p>{t('about.notNow')}</p>}
            <Button disabled={isOpen} onClick={() => void host.value.takeNewer(found.build)}>
              {t('about.take')}
            </Button>
          </Note>
        )}
      </div>
    </Part>
  );
}
