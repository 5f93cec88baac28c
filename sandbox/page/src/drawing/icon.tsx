const paths = {
  hash: 'M9 4 7 20M17 4l-2 16M4 9h16M3.5 15h16',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M5 11h14v9H5z',
  speech: 'M4 5h16v11H10l-5 4v-4H4z',
  clock: 'M12 3a9 9 0 1 0 .01 0M12 7v5l3 2',
  bars: 'M4 4h16v16H4zM9 4v16M15 4v16',
  banned: 'M12 3a9 9 0 1 0 .01 0M6 6l12 12',
  crown: 'M4 18h16l1-10-5 4-4-7-4 7-5-4z',
  people:
    'M9 5a3.5 3.5 0 1 0 .01 0M2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 5.500a3 3 0 0 1 0 6M18 14.500c2.500.800 3.500 2.800 3.500 5.500',
  panel: 'M3 5h18v14H3zM15 5v14',
  watch: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7zM12 9a3 3 0 1 0 .01 0',
  break: 'M13 2 5 13h6l-1 9 9-12h-6z',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  close: 'M5 5l14 14M19 5 5 19',
  send: 'M4 4l17 8-17 8 3-8zM7 12h14',
  plus: 'M12 4v16M4 12h16',
  pin: 'M9 3h6l-1 7 4 4H6l4-4zM12 14v7',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7zM12 9a3 3 0 1 0 .01 0',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  down: 'M12 4v15M6 13l6 6 6-6',
  chevron: 'M6 9l6 6 6-6',
  flag: 'M6 21V4h12l-3 4 3 4H6',
  reply: 'M20 6H9a4 4 0 0 0-4 4v7',
  slash: 'M16 4 8 20',
} as const satisfies Readonly<Record<string, string>>;

export type IconName = keyof typeof paths;

/** A drawing beside words; it says nothing by itself. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
