import type { Bot } from './ask-discord';
import { invitationTo } from './invitation';
import type { Kept } from './keep-token';

const asSecret =
  'hand the token to Bailiff as a secret, in the file that DISCORD_TOKEN_FILE names or as DISCORD_TOKEN, as docs/operations/docker.md says.';

/** What is said of where the token is, and what comes next; null where something has to be done first. */
const words = {
  set: {
    says: 'The environment gives it, and nothing is written.',
    next: 'Then start Bailiff with the same environment, with Docker: docker compose up -d',
  },
  written: {
    says: 'It is written into .env, which its owner alone can read.',
    next: 'Then: npm start',
  },
  held: { says: 'It is the one that .env gives already.', next: 'Then: npm start' },
  declined: {
    says: '.env stays as it is, with the other token.',
    next: 'npm start connects with the token of .env.',
  },
  unasked: { says: '.env holds another token: add --yes to replace it.', next: null },
  elsewhere: {
    says: '.env names the file that holds the token, by DISCORD_TOKEN_FILE: write it there.',
    next: null,
  },
  unreadable: { says: `.env cannot be read here: mend that, or ${asSecret}`, next: null },
  unwritable: { says: `.env cannot be written here: ${asSecret}`, next: null },
} as const satisfies Record<Kept, { readonly says: string; readonly next: string | null }>;

/** All there is to say of a bot and its token: what is there, what is missing, and what comes next. */
export function adviceOn(bot: Bot, kept: Kept): string {
  const { says, next } = words[kept];
  return [
    says,
    ...intents(bot),
    `Invite the bot as somebody who has Manage Server:\n  ${invitationTo(bot.applicationId)}`,
    ...(next === null ? [] : [next]),
  ].join('\n');
}

/** Whether Bailiff can be started with what there is. */
export function isComplete({ hearsOfMembers }: Bot, kept: Kept): boolean {
  return hearsOfMembers && words[kept].next !== null;
}

function intents({ applicationId, hearsOfMembers, readsMessages }: Bot): readonly string[] {
  const page = `https://discord.com/developers/applications/${applicationId}/bot`;
  return [
    hearsOfMembers
      ? 'Server Members Intent is on.'
      : `Server Members Intent is off, and Bailiff does not start without it: switch it on at ${page}`,
    readsMessages
      ? 'Message Content Intent is on.'
      : `Message Content Intent is off; it is up to you: with it, /purge can look for texts and keeps what messages said. ${page}`,
  ];
}
