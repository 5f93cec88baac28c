import { type Command, container } from '@sapphire/framework';
import type { AutocompleteInteraction } from 'discord.js';
import { ActionCommand } from '../piece-kit/action-command';
import { complete } from '../piece-kit/complete';
import { banChoices } from '../views/ban-choices';

export class UnbanCommand extends ActionCommand {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, options, {
      type: 'unban',
      permission: 'BanMembers',
      options: ['banned', 'reason'],
    });
  }

  public override autocompleteRun(interaction: AutocompleteInteraction<'cached'>): Promise<void> {
    return complete(interaction, 'BanMembers', async (typed) =>
      banChoices(await container.moderation.suggestBans(interaction.guildId, typed)),
    );
  }
}
