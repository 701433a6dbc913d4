/** A single style: 24 by 24, a line of 1.75, round ends, no fill. */
const paths = {
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  check: 'M4.5 12.5l5 5 10-11',
  cross: 'M6 6l12 12M18 6L6 18',
  waiting: 'M12 7v5l3 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  warning: 'M12 4L2.8 20h18.4L12 4zM12 10v4.5M12 17.2v.1',
  danger: 'M8 3h8l5 5v8l-5 5H8l-5-5V8l5-5zM12 8v5M12 16v.1',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5M12 8v.1',
  scan: 'M4 8V5a1 1 0 0 1 1-1h3M16 4h3a1 1 0 0 1 1 1v3M20 16v3a1 1 0 0 1-1 1h-3M8 20H5a1 1 0 0 1-1-1v-3M4 12h16',
  show: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM20 14v2M18 18h2v2M14 20h1',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  save: 'M12 4v11M7.5 10.5L12 15l4.5-4.5M5 20h14',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  paste: 'M9 4H6v17h12V4h-3M9 3h6v3H9zM9 11h6M9 15h4',
  wallet: 'M4 7h15a1 1 0 0 1 1 1v11H5a1 1 0 0 1-1-1V6a2 2 0 0 1 2-2h11M16 13.5h.1',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 6.4M18 14.5a6.5 6.5 0 0 1 3.5 5.5',
  person: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5a7.5 7.5 0 0 1 15 0',
  add: 'M12 5v14M5 12h14',
  lock: 'M6 11h12v9H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11',
  gear: 'M4 7h10M18 7h2M4 12h2M10 12h10M4 17h7M15 17h5M16 5v4M8 10v4M13 15v4',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.2 15.2L20.5 20.5',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8M12 16.5v.1',
  pay: 'M7 17L17 7M9 7h8v8',
  receive: 'M17 7L7 17M15 17H7V9',
  sign: 'M4 20h16M6 16l1-4L15.5 3.5l3 3L10 15z',
  network: 'M3 9a13 13 0 0 1 18 0M6.5 12.7a8 8 0 0 1 11 0M10 16.2a3 3 0 0 1 4 0M12 19.5v.1',
  key: 'M8 16a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM12.5 11.5H21M18 11.5v3',
  again: 'M5 12a7 7 0 0 1 12-5l2 2M19 4v5h-5M19 12a7 7 0 0 1-12 5l-2-2M5 20v-5h5',
  print: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z',
  frost:
    'M12 2v20M3.3 7l17.4 10M20.7 7L3.3 17M12 6.5L9.5 4M12 6.5L14.5 4M12 17.5L9.5 20M12 17.5l2.5 2.5M7.2 9.2L6.3 5.8M7.2 9.2L3.8 10.1M16.8 14.8l.9 3.4M16.8 14.8l3.4-.9M16.8 9.2l.9-3.4M16.8 9.2l3.4.9M7.2 14.8l-.9 3.4M7.2 14.8L3.8 13.9',
} as const;

export type IconName = keyof typeof paths;

/** Arrows that follow the reading direction. */
const turning: readonly IconName[] = ['back', 'next'];

/** Never alone: its meaning is next to it in words. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={turning.includes(name) ? 'icon turning' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
