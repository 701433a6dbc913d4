/** Which sentence to show when there is no camera. */
export type CameraProblem = 'refused' | 'missing' | 'busy' | 'unsupported';

export interface CameraChoice {
  id: string;
  /** The system's name for it; empty until the person has let the page see cameras. */
  label: string;
}

export interface Camera {
  readonly id: string;
  readonly stream: MediaStream;
  readonly hasTorch: boolean;
  readonly zoom: { min: number; max: number; step: number; value: number } | null;
  setTorch(on: boolean): Promise<void>;
  setZoom(value: number): Promise<void>;
}

// What TypeScript's DOM library leaves out of Image Capture.
interface Extras {
  torch?: boolean;
  zoom?: { min: number; max: number; step: number };
  focusMode?: string[];
}

/** A decoder has no use for more, and the phone gets hot; with less, dense codes blur. */
const size = { width: { ideal: 1_280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };

/** A camera stays open this long after the last screen lets go of it: iOS would ask for permission again. */
const lingerMs = 120_000;

let open: Camera | null = null;
let lingering: ReturnType<typeof setTimeout> | undefined;

export async function listCameras(): Promise<CameraChoice[]> {
  const devices = (await navigator.mediaDevices?.enumerateDevices?.()) ?? [];
  return devices
    .filter((device) => device.kind === 'videoinput')
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/**
 * The chosen camera, or the rear one. One stream serves a whole ceremony: asked for the same camera again, this returns
 * the open one. Never rejects.
 */
export async function openCamera(id?: string): Promise<Camera | CameraProblem> {
  clearTimeout(lingering);
  if (open !== null && isLive(open) && (id === undefined || id === open.id)) return open;
  closeCamera();
  if (navigator.mediaDevices?.getUserMedia === undefined) return 'unsupported';
  const which = id === undefined ? { facingMode: { ideal: 'environment' } } : { deviceId: { exact: id } };
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { ...size, ...which } });
    open = cameraOf(stream);
    return open;
  } catch (error) {
    return problemOf(error);
  }
}

/** The screen no longer needs the camera, but the ceremony may: it closes by itself if no one asks again. */
export function releaseCamera(): void {
  clearTimeout(lingering);
  lingering = setTimeout(closeCamera, lingerMs);
}

/** Off, at once: when the ceremony is left or the vault locks. */
export function closeCamera(): void {
  clearTimeout(lingering);
  for (const track of open?.stream.getTracks() ?? []) track.stop();
  open = null;
}

function isLive({ stream }: Camera): boolean {
  return stream.getVideoTracks().some((track) => track.readyState === 'live');
}

function cameraOf(stream: MediaStream): Camera {
  const track = stream.getVideoTracks()[0]!;
  const can = (track.getCapabilities?.() ?? {}) as MediaTrackCapabilities & Extras;
  const now = track.getSettings() as MediaTrackSettings & { zoom?: number };
  // Some of these throw on cameras that lack them; codes are read without them.
  const apply = (wish: object) =>
    track.applyConstraints({ advanced: [wish as MediaTrackConstraintSet] }).catch(() => undefined);
  if (can.focusMode?.includes('continuous')) void apply({ focusMode: 'continuous' });
  const { min = 1, max = 1, step = 0.1 } = can.zoom ?? {};
  return {
    id: now.deviceId ?? '',
    stream,
    hasTorch: can.torch === true,
    zoom: max > min ? { min, max, step, value: now.zoom ?? min } : null,
    setTorch: (on) => apply({ torch: on }),
    setZoom: (value) => apply({ zoom: Math.min(max, Math.max(min, value)) }),
  };
}

function problemOf(error: unknown): CameraProblem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'busy';
}
