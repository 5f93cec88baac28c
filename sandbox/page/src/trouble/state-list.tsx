import type { SandboxState } from '../../../contract/snapshot';

const botWords = {
  starting: 'starting …',
  connected: 'connected',
  away: 'away …',
} as const satisfies Record<SandboxState['bot'], string>;

/** How bot, database and Discord are at the moment. */
export function StateList({
  state: { bot, database, answers, dmsClosed },
}: {
  readonly state: SandboxState;
}) {
  return (
    <dl class="trouble-state">
      <StateItem name="Bot" words={botWords[bot]} isWell={bot === 'connected'} />
      <StateItem name="Database" words={database} isWell={database === 'up'} />
      <StateItem
        name="Discord"
        words={answers === null ? 'as usual' : `answers ${answers}`}
        isWell={answers === null}
      />
      <StateItem name="DMs" words={dmsClosed ? 'closed' : 'open'} isWell={!dmsClosed} />
    </dl>
  );
}

interface ItemProps {
  readonly name: string;
  readonly words: string;
  readonly isWell: boolean;
}

function StateItem({ name, words, isWell }: ItemProps) {
  return (
    <div class={`trouble-fact trouble-${isWell ? 'well' : 'ill'}`}>
      <dt>{name}</dt>
      <dd>
        <span aria-hidden="true">{isWell ? '●' : '▲'}</span> {words}
      </dd>
    </div>
  );
}
