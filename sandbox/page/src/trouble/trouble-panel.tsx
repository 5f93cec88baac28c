import './trouble.css';
import './buttons.css';
import type { Snapshot } from '../../../contract/snapshot';
import { AgreementSection } from './agreement-section';
import { AnswerTroubles } from './answer-troubles';
import { OutageTroubles } from './outage-troubles';
import { ResetTrouble } from './reset-trouble';
import { StateList } from './state-list';
import { TimeTroubles } from './time-troubles';

/** Breaks things, and shows how they are and whether cases and Discord agree all the same. */
export function TroublePanel({ snapshot }: { readonly snapshot: Snapshot }) {
  const { state } = snapshot;
  return (
    <section class="trouble" aria-label="Break things">
      <StateList state={state} />
      <AgreementSection snapshot={snapshot} />
      <OutageTroubles state={state} />
      <AnswerTroubles state={state} />
      <TimeTroubles />
      <ResetTrouble />
    </section>
  );
}
