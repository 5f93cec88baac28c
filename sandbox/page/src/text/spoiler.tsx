import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** Hidden until one asks for it. */
export function Spoiler({ children }: { readonly children: ComponentChildren }) {
  const [isShown, setShown] = useState(false);
  if (isShown) return <span class="text-spoiler-open">{children}</span>;
  return (
    <button type="button" class="text-spoiler" aria-label="Show spoiler" onClick={() => setShown(true)}>
      <span aria-hidden="true" class="text-spoiler-hidden">
        {children}
      </span>
    </button>
  );
}
