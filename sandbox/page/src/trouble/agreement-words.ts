import type { Agreement, Snapshot } from '../../../contract/snapshot';
import { playingStory } from '../playing-story';

/** A verdict for people: how it is drawn, a sign that stands for it, and its words. */
export interface AgreementWords {
  readonly tone: Agreement['verdict'];
  readonly sign: string;
  readonly title: string;
  /** The title where there is hardly room. */
  readonly short: string;
  /** What it means, and what comes next. */
  readonly meaning: string;
}

const whilePlaying = {
  tone: 'settling',
  sign: '…',
  title: playingStory,
  short: 'Story …',
  meaning: 'Nothing can be done until it has come to its end.',
} as const satisfies AgreementWords;

const whileDown = {
  tone: 'unknown',
  sign: '?',
  title: 'Unknown: the database is down',
  short: 'Unknown',
  meaning: 'The cases cannot be read. Start the database to compare them.',
} as const satisfies AgreementWords;

const whileStarting = {
  tone: 'unknown',
  sign: '?',
  title: 'Unknown so far',
  short: 'Unknown',
  meaning: 'The cases cannot be read yet: the sandbox is starting.',
} as const satisfies AgreementWords;

/** Says whether cases and Discord agree, once there is something to compare. */
export function agreementWords({ agreement, state }: Pick<Snapshot, 'agreement' | 'state'>): AgreementWords {
  if (state.isResetting) return whilePlaying;
  const { verdict, differences } = agreement;
  switch (verdict) {
    case 'agree':
      return {
        tone: verdict,
        sign: '✓',
        title: 'Cases and Discord agree',
        short: 'Agree',
        meaning: 'What the cases say is what Discord shows: the same bans, jails and timeouts.',
      };
    case 'settling':
      return {
        tone: verdict,
        sign: '…',
        title: 'Settling …',
        short: 'Settling …',
        meaning:
          'Something was just done, is pending, or is due; the bot settles it by itself, once it is connected.',
      };
    case 'disagree':
      return {
        tone: verdict,
        sign: '!',
        title: countOf(differences),
        short: countOf(differences),
        meaning: 'The cases say one thing and Discord shows another.',
      };
    case 'unknown':
      return state.database === 'down' ? whileDown : whileStarting;
  }
}

function countOf(differences: readonly string[]): string {
  return differences.length === 1 ? '1 difference' : `${differences.length} differences`;
}
