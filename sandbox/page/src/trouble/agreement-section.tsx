import './agreement.css';
import { useId } from 'preact/hooks';
import type { Snapshot } from '../../../contract/snapshot';
import { agreementWords } from './agreement-words';

/** Whether cases and Discord agree, and each thing that does not fit. A change is read out. */
export function AgreementSection({ snapshot }: { readonly snapshot: Snapshot }) {
  const { agreement, state } = snapshot;
  const id = useId();
  const { tone, sign, title, meaning } = agreementWords(snapshot);
  const differences = state.isResetting ? [] : agreement.differences;
  return (
    <section class="trouble-group" aria-labelledby={id}>
      <h2 id={id} class="trouble-title">
        Cases and Discord
      </h2>
      <div class={`trouble-agreement trouble-${tone}`} aria-live="polite">
        <p class="trouble-verdict">
          <span class="trouble-sign" aria-hidden="true">
            {sign}
          </span>
          {title}
        </p>
        <p class="trouble-meaning">{meaning}</p>
        {differences.length > 0 && (
          <ul class="trouble-differences">
            {differences.map((difference) => (
              <li key={difference}>{difference}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
