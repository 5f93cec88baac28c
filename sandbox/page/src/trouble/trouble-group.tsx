import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Buttons that break the same thing, under its name. */
export function TroubleGroup({ title, children }: Props) {
  const id = useId();
  return (
    <section class="trouble-group" aria-labelledby={id}>
      <h2 id={id} class="trouble-title">
        {title}
      </h2>
      <ul class="trouble-list">{children}</ul>
    </section>
  );
}
