import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { equalBytes } from '../../core/bytes.ts';
import { makeStream, type Stream } from '../../transport/frames.ts';
import { drawQr, type Setting, settings, stillVersion, symbolBytesFor } from '../../transport/qr-draw.ts';
import { keepAwake } from '../../transport/wake.ts';
import { defaultShowPreferences, type ShowPreferences } from '../state/show-preferences.ts';
import { t } from '../text/t.ts';
import { Button } from './button.tsx';
import { QrControls } from './qr-controls.tsx';
import { useRoom } from './use-room.ts';
import './qr-show.css';

/**
 * One of our blobs, shown as frames; or one text (a transaction, an address); or another kind of stream (UR).
 */
type Message = Uint8Array | string | Stream;

interface Props {
  message: Message;
  /** Id of the ceremony, so that a scanner in another ceremony can say so. */
  session?: Uint8Array | undefined;
  /** A description of what is shown, for those who cannot see it. */
  label: string;
  preferences?: ShowPreferences;
  onPreferences?: (preferences: ShowPreferences) => void;
  /** The person says that the other side has it. */
  onDone?: () => void;
}

/** At most three flashes a second for people who ask for less motion (WCAG 2.2, 2.3.1). */
const calmRate = 3;
/** A still code changes its mask now and then, because some readers fail on one picture forever. */
const stillRate = 0.25;
const stuckMs = 20_000;

function streamOf(message: Message, setting: Setting, session: Uint8Array | undefined): Stream | null {
  if (typeof message === 'string') return { k: 1, frame: () => message };
  if (!(message instanceof Uint8Array)) return message;
  try {
    const still = makeStream(message, { symbolBytes: symbolBytesFor(stillVersion), session });
    if (still.k === 1 && setting !== 'careful') return still;
    return makeStream(message, { symbolBytes: symbolBytesFor(settings[setting].version), session });
  } catch {
    return null;
  }
}

/** The same object for the same bytes, so that redrawing a screen does not restart the codes. */
function useSame(message: Message): Message {
  const kept = useRef(message);
  const old = kept.current;
  const isSame = message instanceof Uint8Array && old instanceof Uint8Array && equalBytes(message, old);
  if (!isSame) kept.current = message;
  return kept.current;
}

export function QrShow({ message, session, label, preferences, onPreferences, onDone }: Props) {
  const [own, setOwn] = useState(preferences ?? defaultShowPreferences);
  const [index, setIndex] = useState(0);
  const [playing, setPlaying] = useState(true);
  const [full, setFull] = useState(false);
  const [stuck, setStuck] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { stage, room } = useRoom(full ? 0.8 : 0.7);
  const same = useSame(message);
  const stream = useMemo(() => streamOf(same, own.setting, session), [same, own.setting, session]);

  const isStill = stream?.k === 1;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const rate = isStill ? stillRate : isCalm ? Math.min(calmRate, own.rate) : own.rate;

  const change = (part: Partial<ShowPreferences>) => {
    const next = { ...own, ...part };
    setOwn(next);
    onPreferences?.(next);
  };
  const restart = () => {
    setIndex(0);
    setPlaying(true);
    setStuck(false);
  };

  useEffect(keepAwake, []);
  useEffect(() => {
    restart();
    const timer = setTimeout(() => setStuck(true), stuckMs);
    return () => clearTimeout(timer);
  }, [stream]);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => setIndex((i) => i + 1), 1_000 / rate);
    return () => clearInterval(timer);
  }, [playing, rate]);
  useEffect(() => {
    if (!full) return;
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && setFull(false);
    addEventListener('keydown', leave);
    return () => removeEventListener('keydown', leave);
  }, [full]);
  useLayoutEffect(() => {
    if (stream === null || canvas.current === null) return;
    const text = stream.frame(index);
    const pixels = room * own.scale * devicePixelRatio;
    drawQr(canvas.current, text, { mask: index, pixels });
    canvas.current.style.width = `${canvas.current.width / devicePixelRatio}px`;
  }, [stream, index, room, own.scale]);

  if (stream === null) {
    return (
      <div class="qr-show">
        <p role="alert">{t('qr.tooLarge')}</p>
        <QrControls preferences={own} rate={null} onChange={change} />
      </div>
    );
  }
  return (
    <figure class={full ? 'qr-show qr-show--full' : 'qr-show'}>
      <div class="qr-show__stage" ref={stage}>
        <canvas class="qr-show__code" ref={canvas} role="img" aria-label={label} />
      </div>
      <p class="qr-show__text">
        {isStill ? t('qr.still') : t('qr.shown', { index: index + 1, need: stream.k })} {t('qr.hold')}
      </p>
      <div role="status">
        {stuck && own.setting !== 'careful' && (
          <div class="qr-show__stuck">
            <p>{t('qr.stuck')}</p>
            <Button onClick={() => change({ setting: 'careful', rate: settings.careful.rate })}>
              {t('qr.stuckCareful')}
            </Button>
          </div>
        )}
      </div>
      {onDone && (
        <Button kind="primary" onClick={onDone}>
          {t('qr.done')}
        </Button>
      )}
      <div class="qr-show__controls">
        <Button kind="plain" onClick={() => setPlaying(!playing)}>
          {t(playing ? 'qr.pause' : 'qr.play')}
        </Button>
        <Button
          kind="plain"
          onClick={() => {
            setPlaying(false);
            setIndex(index + 1);
          }}
        >
          {t('qr.step')}
        </Button>
        <Button kind="plain" onClick={restart}>
          {t('qr.restart')}
        </Button>
        <Button kind="plain" onClick={() => setFull(!full)}>
          {t(full ? 'qr.fullEnd' : 'qr.full')}
        </Button>
      </div>
      <QrControls preferences={own} rate={isStill ? null : rate} onChange={change} />
    </figure>
  );
}
