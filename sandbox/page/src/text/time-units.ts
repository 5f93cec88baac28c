/** A unit of time, by the name that `Intl` gives it. */
export interface TimeUnit {
  readonly name: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
  readonly sign: string;
  readonly seconds: number;
}

export const second = { name: 'second', sign: 's', seconds: 1 } as const satisfies TimeUnit;

/** Those whose length never changes, the largest first. */
export const exactUnits: readonly TimeUnit[] = [
  { name: 'day', sign: 'd', seconds: 86_400 },
  { name: 'hour', sign: 'h', seconds: 3_600 },
  { name: 'minute', sign: 'min', seconds: 60 },
  second,
];

/** All of them, the largest first; years and months are as long as they mostly are. */
export const timeUnits: readonly TimeUnit[] = [
  { name: 'year', sign: 'y', seconds: 31_536_000 },
  { name: 'month', sign: 'mo', seconds: 2_592_000 },
  ...exactUnits,
];
