import { container } from '@sapphire/framework';
import type { AutocompleteInteraction, PermissionsString } from 'discord.js';
import { translator } from '../locales/translator';
import { banChoices } from '../views/ban-choices';
import { durationChoices } from '../views/duration-choices';
import { numberChoices } from '../views/number-choices';
import { reasonChoices } from '../views/reason-choices';
import { type Choices, complete } from './complete';

type Interaction = AutocompleteInteraction<'cached'>;

/** What is offered while an option of this name is typed. */
const offers: Readonly<Record<string, (interaction: Interaction, typed: string) => Promise<Choices>>> = {
  number: async ({ guildId, locale }, typed) =>
    numberChoices(await container.moderation.suggestCases(guildId, typed), translator(locale)),
  user: async ({ guildId }, typed) => banChoices(await container.moderation.suggestBans(guildId, typed)),
  reason: async ({ guildId }, typed) =>
    reasonChoices(await container.moderation.suggestReasons(guildId, typed)),
  duration: ({ locale }, typed) =>
    Promise.resolve(durationChoices(container.moderation.suggestDurations(typed), translator(locale))),
};

/** Completes whichever option of a command is being typed, for whoever has the permission of the command. */
export function completeOption(interaction: Interaction, permission: PermissionsString): Promise<void> {
  const { name } = interaction.options.getFocused(true);
  return complete(
    interaction,
    permission,
    (typed) => offers[name]?.(interaction, typed) ?? Promise.resolve([]),
  );
}
