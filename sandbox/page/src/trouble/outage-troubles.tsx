import type { SandboxState } from '../../../contract/snapshot';
import { TroubleButton } from './trouble-button';
import { TroubleGroup } from './trouble-group';

const stop = {
  label: 'Stop the database',
  hint: 'No case can be recorded. Ban somebody: nothing happens to them, and the answer says why.',
} as const;

const start = {
  label: 'Start the database',
  hint: 'It comes back with all it had. The bot finds it by itself and catches up.',
} as const;

/** The bot and its database, gone and back. */
export function OutageTroubles({ state }: { readonly state: SandboxState }) {
  const isUp = state.database === 'up';
  return (
    <TroubleGroup title="Bot and database">
      <TroubleButton
        label="Drop the gateway"
        hint="The bot’s connection to Discord breaks off. The wire shows it connect again and resume."
        trouble={{ kind: 'drop-gateway' }}
      />
      <TroubleButton
        label="Kill the bot"
        hint="SIGKILL in the middle of its work; it is started again. What it left undone is settled then."
        trouble={{ kind: 'kill-bot' }}
      />
      <TroubleButton {...(isUp ? stop : start)} trouble={{ kind: 'database', up: !isUp }} />
    </TroubleGroup>
  );
}
