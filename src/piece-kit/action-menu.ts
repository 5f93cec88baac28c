import { type ApplicationCommandRegistry, Command, container } from '@sapphire/framework';
import type { PermissionsString, UserContextMenuCommandInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import type { FormAction } from '../moderation/prepare-action';
import { actionForm } from '../views/action-form';
import { openForm } from './open-form';
import { type MenuName, registerMenu } from './register-menu';

interface Description {
  readonly name: MenuName;
  readonly type: FormAction;
  readonly permission: PermissionsString;
}

/** An entry of the menu on people that takes one action on one person, once a form about it is filled in. */
export abstract class ActionMenu extends Command {
  protected abstract readonly is: Description;

  public override registerApplicationCommands(registry: ApplicationCommandRegistry): void {
    const { name, permission } = this.is;
    registerMenu(registry, name, 'user', permission);
  }

  public override async contextMenuRun(
    interaction: UserContextMenuCommandInteraction<'cached'>,
  ): Promise<void> {
    const { guildId, user, targetId, targetUser, locale } = interaction;
    const target = { type: this.is.type, userId: targetId };
    const prepared = container.moderation.prepareAction({ ...target, guildId, moderatorId: user.id });
    await openForm(interaction, prepared, actionForm(target, targetUser.username, translator(locale)));
  }
}
