import type { Trouble } from '../contract/deed';
import type { Playground } from '../stage/playground';

type TroubleOf<Kind extends Trouble['kind']> = Trouble & { readonly kind: Kind };
type Making<Kind extends Trouble['kind']> = (ground: Playground, trouble: TroubleOf<Kind>) => unknown;

const makings: { readonly [Kind in Trouble['kind']]: Making<Kind> } = {
  answers: ({ stage }, { status }) => stage.hurdles.setAnswers(status),
  dms: ({ stage }, { closed }) => stage.hurdles.setDmsClosed(closed),
  'drop-gateway': ({ stage }) => stage.hurdles.dropGateway(),
  'kill-bot': ({ stage }) => stage.bot.kill(),
  database: ({ database }, { up }) => (up ? database.startAgain() : database.stop()),
  'pass-time': ({ stage, database }, { minutes }) => {
    if (!database.isUp) throw new Error('The clock of the database cannot be moved while it is stopped.');
    return stage.passTime(minutes * 60_000);
  },
  reset: (ground) => ground.reset(),
};

/** Breaks something, or mends it, one after another. @throws a sentence where that cannot be. */
export async function makeTrouble(ground: Playground, trouble: Trouble): Promise<void> {
  const making = makings[trouble.kind] as Making<Trouble['kind']>;
  if (trouble.kind === 'reset') await making(ground, trouble);
  else await ground.inTurn(() => making(ground, trouble));
}
