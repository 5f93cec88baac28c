import { type ApplicationCommandRegistry, Command, container } from '@sapphire/framework';
import type { AutocompleteInteraction, ChatInputCommandInteraction, PermissionsString } from 'discord.js';
import { translator } from '../locales/translator';
import type { ActionRequest } from '../moderation/action-request';
import { outcomeReply } from '../views/outcome-reply';
import { type CommandOption, commandOptions } from './command-options';
import { completeOption } from './complete-option';
import { defer } from './defer';
import { register } from './register';
import { respond } from './respond';

interface Description {
  readonly type: ActionRequest['type'];
  readonly permission: PermissionsString;
  readonly options: readonly CommandOption[];
}

/** A command that takes one action on one person: what it is called, who may, and its options. */
export abstract class ActionCommand extends Command {
  readonly #is: Description;

  protected constructor(context: Command.LoaderContext, options: Command.Options, is: Description) {
    super(context, { ...options, name: is.type });
    this.#is = is;
  }

  public override registerApplicationCommands(registry: ApplicationCommandRegistry): void {
    register(registry, this.#is.type, this.#is.permission, (command) => {
      for (const option of this.#is.options) commandOptions[option](command);
    });
  }

  public override async chatInputRun(interaction: ChatInputCommandInteraction<'cached'>): Promise<void> {
    const { options, guildId } = interaction;
    const { type } = this.#is;
    const deferred = defer(interaction);
    const settings = container.moderation.settingsFor({ type, guildId });
    if (!(await deferred)) return;
    const request: ActionRequest = {
      type,
      guildId,
      moderatorId: interaction.user.id,
      userId: String(options.get('user', true).value),
      reason: options.getString('reason') ?? options.getString('text'),
      duration: options.getString('duration'),
      deleteMessageSeconds: options.getInteger('delete_messages'),
      notify: options.getBoolean('notify'),
      evidence: options.getAttachment('evidence'),
    };
    const outcome = await container.moderation.actOrAsk(request, settings);
    const t = translator(interaction.locale);
    await respond(interaction, outcome, (value) => outcomeReply(value, t));
  }

  public override autocompleteRun(interaction: AutocompleteInteraction<'cached'>): Promise<void> {
    return completeOption(interaction, this.#is.permission);
  }
}
