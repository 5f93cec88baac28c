import { type RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { onOpenTour } from './open-tour';

/** Moves the focus to the tour when somebody opened it, and back to where it came from when it closes. */
export function useEntryFocus(isOpen: boolean): RefObject<HTMLElement | null> {
  const entry = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(
    () =>
      onOpenTour(() => {
        opener.current = document.activeElement;
        entry.current?.focus();
      }),
    [],
  );
  useLayoutEffect(() => {
    if (isOpen && opener.current) entry.current?.focus();
    if (!isOpen && opener.current instanceof HTMLElement) opener.current.focus();
    if (!isOpen) opener.current = null;
  }, [isOpen]);
  return entry;
}
