import { useEffect } from 'preact/hooks';
import type { TourPlace } from './tour-step';

/** Lights up places of the page: the root element names them, and the style sheet does the rest. */
export function useSpots(places: readonly TourPlace[]): void {
  const named = places.join(' ');
  useEffect(() => {
    document.documentElement.dataset['tourAt'] = named;
    return () => {
      delete document.documentElement.dataset['tourAt'];
    };
  }, [named]);
}
