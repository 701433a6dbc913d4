import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * Size in CSS pixels of a square on a stage: as wide as the stage, but no taller than the window has room
 * for.
 */
export function useRoom(shareOfHeight: number) {
  const stage = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(280);
  useLayoutEffect(() => {
    const measure = () => {
      const width = stage.current?.clientWidth ?? 280;
      setRoom(Math.max(120, Math.min(width, innerHeight * shareOfHeight)));
    };
    const observer = new ResizeObserver(measure);
    if (stage.current !== null) observer.observe(stage.current);
    addEventListener('resize', measure);
    measure();
    return () => {
      observer.disconnect();
      removeEventListener('resize', measure);
    };
  }, [shareOfHeight]);
  return { stage, room };
}
