/** How long a camera may take to send a picture again after the page is shown again. */
const graceMs = 1_500;
/** A picture with no level (of 255) above this counts as none: even the dark behind a covered lens has brighter spots. */
const black = 3;

/**
 * Calls `onDead`, at most once, when the camera behind a playing video sends no more pictures. iOS mutes or ends the
 * track of a page in the background (Media Capture and Streams, section 4.3.1), and sometimes gives it back black, live
 * and unmuted; so the picture is checked when the page is shown again. Returns a function that stops it.
 */
export function watchCamera(video: HTMLVideoElement, stream: MediaStream, onDead: () => void): () => void {
  const [track] = stream.getVideoTracks();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
    for (const type of ['mute', 'ended']) track?.removeEventListener(type, look);
  };
  const look = () => {
    clearTimeout(timer);
    if (document.visibilityState !== 'visible') return;
    // In most browsers playback stops with the page.
    void video.play().catch(() => undefined);
    const before = video.currentTime;
    timer = setTimeout(() => {
      const isSending = track?.readyState === 'live' && !track.muted && video.currentTime !== before;
      if (isSending && !isBlack(video)) return;
      stop();
      onDead();
    }, graceMs);
  };
  document.addEventListener('visibilitychange', look);
  for (const type of ['mute', 'ended']) track?.addEventListener(type, look);
  return stop;
}

function isBlack(video: HTMLVideoElement): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 16;
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) return false;
  context.drawImage(video, 0, 0, 16, 16);
  const { data } = context.getImageData(0, 0, 16, 16);
  return data.every((level, i) => i % 4 === 3 || level <= black);
}
