import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';

const nearPx = 60;

interface NewestInSight {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Whether the reader has scrolled up. */
  readonly isAway: boolean;
  readonly onScroll: () => void;
  readonly toNewest: () => void;
}

/** Of a box that scrolls from its end, as `column-reverse` makes it: whether its end is in sight, and the way there. */
export function useNewestInSight(): NewestInSight {
  const box = useRef<HTMLDivElement>(null);
  const [isAway, setAway] = useState(false);
  const onScroll = () => setAway((box.current?.scrollTop ?? 0) < -nearPx);
  const toNewest = () => box.current?.scrollTo({ top: 0 });
  return { box, isAway, onScroll, toNewest };
}
