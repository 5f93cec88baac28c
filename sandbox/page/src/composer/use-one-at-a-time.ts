import { useRef } from 'preact/hooks';

/** Makes a form's submit wait for its end: what is pressed twice is done once. */
export function useOneAtATime(submit: () => Promise<void>): (event: SubmitEvent) => void {
  const isBusy = useRef(false);
  return (event) => {
    event.preventDefault();
    if (isBusy.current) return;
    isBusy.current = true;
    void submit().finally(() => {
      isBusy.current = false;
    });
  };
}
