import { Fragment } from 'preact';
import type { WireView } from '../../../contract/snapshot';
import { ClockTime } from './clock-time';

const firstError = 400;
/** An id is told apart by its end; the whole of it stands in the title. */
const longId = /\d{13,}(\d{4})/g;

interface Props {
  readonly entry: WireView;
  readonly now: number;
}

/** One request or event. An error is marked by a sign and a word. */
export function WireRow({ entry: { at, direction, what, kind, status, tookMs, reason }, now }: Props) {
  return (
    <tr class={`watch-${kind.toLowerCase()}${isError(status) ? ' watch-error' : ''}`}>
      <td class="watch-when">
        <ClockTime at={at} now={now} />
      </td>
      <td class="watch-direction">
        <span aria-hidden="true">{direction === 'out' ? '→' : '←'}</span>
        <span class="sr-only">{direction === 'out' ? 'to Discord' : 'from Discord'}</span>
      </td>
      <td class="watch-what" title={what}>
        <Breakable path={what.replace(longId, '…$1')} />
      </td>
      <td class="watch-status">{statusWords(status)}</td>
      <td class="watch-took">{tookMs === null ? '' : `${Math.round(tookMs)} ms`}</td>
      <td class="watch-reason">{reason}</td>
    </tr>
  );
}

/** A path may break before each of its slashes. */
function Breakable({ path }: { readonly path: string }) {
  return path.split('/').map((part, at) => (
    <Fragment key={part}>
      {at > 0 && <wbr />}
      {at > 0 && '/'}
      {part}
    </Fragment>
  ));
}

function isError(status: number | null): boolean {
  return status !== null && (status === 0 || status >= firstError);
}

function statusWords(status: number | null): string {
  if (status === null) return '';
  if (status === 0) return '✕ broke off';
  return status >= firstError ? `✕ Error ${status}` : `✓ ${status}`;
}
