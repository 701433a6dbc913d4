import { type Setting, settings } from '../../transport/qr-draw.ts';
import type { ShowPreferences } from '../state/show-preferences.ts';
import { t } from '../text/t.ts';
import { Button } from './button.tsx';

const rates = { least: 1, most: 15, step: 1 };
const scales = { least: 0.4, most: 1, step: 0.15 };

const moved = (value: number, steps: number, { least, most, step }: typeof rates) =>
  Math.min(most, Math.max(least, Math.round((value + steps * step) * 100) / 100));

interface Props {
  preferences: ShowPreferences;
  /** Codes per second as actually shown; null for a still code. */
  rate: number | null;
  onChange: (part: Partial<ShowPreferences>) => void;
}

/** Speed, density and size. */
export function QrControls({ preferences, rate, onChange }: Props) {
  const faster = (steps: number) => onChange({ rate: moved(preferences.rate, steps, rates) });
  const larger = (steps: number) => onChange({ scale: moved(preferences.scale, steps, scales) });
  const choose = (setting: Setting) => onChange({ setting, rate: settings[setting].rate });
  return (
    <div class="qr-show__controls">
      <label class="qr-show__setting">
        {t('qr.setting')}
        <select
          class="input"
          value={preferences.setting}
          onChange={(event) => choose(event.currentTarget.value as Setting)}
        >
          {(Object.keys(settings) as Setting[]).map((setting) => (
            <option key={setting} value={setting}>
              {t(`qr.${setting}`)}
            </option>
          ))}
        </select>
      </label>
      {rate !== null && (
        <>
          <Button kind="plain" onClick={() => faster(-1)}>
            {t('qr.slower')}
          </Button>
          <Button kind="plain" onClick={() => faster(1)}>
            {t('qr.faster')}
          </Button>
        </>
      )}
      <Button kind="plain" onClick={() => larger(-1)}>
        {t('qr.smaller')}
      </Button>
      <Button kind="plain" onClick={() => larger(1)}>
        {t('qr.larger')}
      </Button>
      {rate !== null && <span class="qr-show__text">{t('qr.rate', { rate })}</span>}
    </div>
  );
}
