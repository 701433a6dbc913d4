import { afterAll, beforeAll, describe } from 'vitest';
import { edges } from './screens/edges.ts';
import { firstScreens } from './screens/first.ts';
import { forms } from './screens/forms.ts';
import { people } from './screens/people.ts';
import { practice } from './screens/practice.ts';
import { signing } from './screens/signing.ts';
import { Stage } from './screens/stage.ts';
import { wallets } from './screens/wallets.ts';

/** One story through every screen and state; each is looked at as screens/gallery.ts says. */
describe('the gallery', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage?.close());
  const here = () => stage;

  firstScreens(here);
  people(here);
  wallets(here);
  signing(here);
  forms(here);
  edges(here);
  practice(here);
});
