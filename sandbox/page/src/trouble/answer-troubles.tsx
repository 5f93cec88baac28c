import type { SandboxState } from '../../../contract/snapshot';
import { TroubleButton } from './trouble-button';
import { TroubleGroup } from './trouble-group';

const answers = [
  [
    500,
    'It fails at whatever the bot does. Ban somebody: the case stays pending, and is settled minutes after this is off.',
  ],
  [429, 'It tells the bot to wait. Ban somebody: the bot waits and tries again.'],
  [403, 'It refuses whatever the bot does. Ban somebody: the case fails and says why.'],
] as const;

/** What Discord answers to the bot: each stays on until it is pressed again. */
export function AnswerTroubles({ state }: { readonly state: SandboxState }) {
  return (
    <TroubleGroup title="Discord">
      {answers.map(([status, hint]) => {
        const isOn = state.answers === status;
        return (
          <TroubleButton
            key={status}
            label={`Discord answers ${status}`}
            hint={hint}
            isOn={isOn}
            trouble={{ kind: 'answers', status: isOn ? null : status }}
          />
        );
      })}
      <TroubleButton
        label="DMs closed"
        hint="Nobody takes direct messages. Warn somebody: the case says that they were not told."
        isOn={state.dmsClosed}
        trouble={{ kind: 'dms', closed: !state.dmsClosed }}
      />
    </TroubleGroup>
  );
}
