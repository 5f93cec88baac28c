import type { Command } from '@sapphire/framework';
import { ActionCommand } from '../piece-kit/action-command';

export class BanCommand extends ActionCommand {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, options, {
      type: 'ban',
      permission: 'BanMembers',
      options: ['user', 'reason', 'delete_messages', 'notify', 'evidence'],
    });
  }
}
