import './agreement.css';
import type { Snapshot } from '../../../contract/snapshot';
import { agreementWords } from './agreement-words';

/** Whether cases and Discord agree, small. */
export function AgreementBadge({ snapshot }: { readonly snapshot: Snapshot }) {
  const { tone, sign, title, short } = agreementWords(snapshot);
  return (
    <p class={`trouble-badge trouble-${tone}`}>
      <span class="trouble-sign" aria-hidden="true">
        {sign}
      </span>
      <span class="trouble-whole">{title}</span>
      <span class="trouble-short" aria-hidden="true">
        {short}
      </span>
    </p>
  );
}
