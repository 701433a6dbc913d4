import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type Camera,
  type CameraChoice,
  type CameraProblem,
  closeCamera,
  listCameras,
  openCamera,
  releaseCamera,
} from '../../transport/camera.ts';
import { watchCamera } from '../../transport/camera-health.ts';
import { makeDecoder } from '../../transport/decoder.ts';
import { type Found, Scan, type Sight } from '../../transport/scan.ts';
import { keepAwake } from '../../transport/wake.ts';
import { watchVideo } from '../../transport/watch.ts';
import { nameForeign } from '../chains/foreign.ts';
import { t } from '../text/t.ts';
import { Button } from './button.tsx';
import './qr-scan.css';

interface Props {
  /** Called with one of our blobs, once it has arrived in full. */
  onMessage: (message: Uint8Array) => void;
  /**
   * Called for another kind of code: an assembled UR, or the text as it is. Without it the scanner says whose
   * code it is.
   */
  onOther?: (found: Exclude<Found, { kind: 'message' }>) => void;
  /**
   * Id of the ceremony: codes of other ceremonies are then refused, in words. Leave it out to accept
   * anything.
   */
  session?: Uint8Array | undefined;
  /** The camera that was last chosen on this device. */
  cameraId?: string | undefined;
  onCamera?: (id: string) => void;
}

const spokenMs = 2_500;
const nothingYet: Sight = { progress: null, why: null, foreign: null };

/** The one sentence that says how it is going, or what is wrong. */
function sentenceFor({ progress, why, foreign }: Sight): string {
  const product = foreign === null ? null : nameForeign(foreign);
  if (product !== null) return t('scan.why.foreignKnown', { product: t(product) });
  if (why !== null) return t(`scan.why.${why}`);
  return progress === null ? t('scan.look') : t('scan.progress', progress);
}

export function QrScan({ onMessage, onOther, session, cameraId, onCamera }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [camera, setCamera] = useState<Camera | CameraProblem | null>(null);
  const [chosen, setChosen] = useState(cameraId);
  const [choices, setChoices] = useState<CameraChoice[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [sight, setSight] = useState(nothingYet);
  const [isDone, setDone] = useState(false);
  const report = useRef({ onMessage, onOther });
  report.current = { onMessage, onOther };

  useEffect(keepAwake, []);
  useEffect(() => {
    let ended = false;
    void openCamera(chosen).then(async (opened) => {
      // A camera chosen earlier may be gone: then the rear one is used.
      const usable = opened === 'missing' && chosen !== undefined ? await openCamera() : opened;
      if (ended) return;
      setCamera(usable);
      const list = await listCameras();
      if (!ended) setChoices(list);
    });
    return () => {
      ended = true;
      releaseCamera();
    };
  }, [chosen, attempt]);

  const stream = typeof camera === 'object' ? camera?.stream : undefined;
  useEffect(() => {
    const element = video.current;
    if (stream === undefined || element === null) return;
    const decoder = makeDecoder();
    const scan = new Scan({ session });
    element.srcObject = stream;
    void element.play().catch(() => undefined);
    const stop = watchVideo(element, decoder, (reading) => {
      const { sight: next, found } = scan.accept(reading, performance.now());
      setSight(next);
      if (found === null) return;
      if (found.kind === 'message') {
        setDone(true);
        navigator.vibrate?.(80);
        report.current.onMessage(found.message);
      } else {
        report.current.onOther?.(found);
      }
    });
    const unwatch = watchCamera(element, stream, () => {
      closeCamera();
      setAttempt((before) => before + 1);
    });
    return () => {
      unwatch();
      stop();
      decoder.close();
      element.srcObject = null;
    };
  }, [stream, session]);

  if (typeof camera === 'string') {
    return (
      <div class="qr-scan">
        <p role="alert">{t(`scan.no.${camera}`)}</p>
        <Button onClick={() => setAttempt(attempt + 1)}>{t('scan.retry')}</Button>
      </div>
    );
  }
  const isWaiting = isDone && sight.progress === null && (sight.why === null || sight.why === 'already');
  const text = camera === null ? t('scan.starting') : isWaiting ? t('scan.done') : sentenceFor(sight);
  return (
    <div class="qr-scan">
      <div class="qr-scan__view">
        <video class="qr-scan__video" ref={video} muted playsInline aria-label={t('scan.label')} />
      </div>
      {sight.progress !== null && (
        <progress
          class="qr-scan__bar"
          aria-hidden="true"
          value={sight.progress.got}
          max={sight.progress.need}
        />
      )}
      <p class="qr-scan__text" aria-hidden="true">
        {text}
      </p>
      <Spoken text={text} />
      {camera !== null && (
        <Controls
          camera={camera}
          choices={choices}
          onChoose={(id) => {
            setChosen(id);
            onCamera?.(id);
          }}
        />
      )}
    </div>
  );
}

/** The same sentence for screen readers, at a pace that can be followed by ear. */
function Spoken({ text }: { text: string }) {
  const latest = useRef(text);
  latest.current = text;
  const [said, setSaid] = useState(text);
  useEffect(() => {
    const timer = setInterval(() => setSaid(latest.current), spokenMs);
    return () => clearInterval(timer);
  }, []);
  return (
    <p class="qr-scan__spoken" role="status">
      {said}
    </p>
  );
}

function Controls(props: { camera: Camera; choices: CameraChoice[]; onChoose: (id: string) => void }) {
  const { camera, choices, onChoose } = props;
  const [torch, setTorch] = useState(false);
  return (
    <div class="qr-scan__controls">
      {choices.length > 1 && (
        <label>
          {t('scan.camera')}{' '}
          <select class="input" value={camera.id} onChange={(event) => onChoose(event.currentTarget.value)}>
            {choices.map(({ id, label }, i) => (
              <option key={id} value={id}>
                {label || t('scan.cameraNumber', { number: i + 1 })}
              </option>
            ))}
          </select>
        </label>
      )}
      {camera.hasTorch && (
        <Button
          kind="plain"
          onClick={() => {
            setTorch(!torch);
            void camera.setTorch(!torch);
          }}
        >
          {t(torch ? 'scan.torchOff' : 'scan.torchOn')}
        </Button>
      )}
      {camera.zoom !== null && (
        <label>
          {t('scan.zoom')}{' '}
          <input
            type="range"
            min={camera.zoom.min}
            max={camera.zoom.max}
            step={camera.zoom.step}
            defaultValue={camera.zoom.value}
            onInput={(event) => void camera.setZoom(event.currentTarget.valueAsNumber)}
          />
        </label>
      )}
    </div>
  );
}
