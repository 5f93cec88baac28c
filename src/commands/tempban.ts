import type { Command } from '@sapphire/framework';
import { ActionCommand } from '../piece-kit/action-command';

export class TempbanCommand extends ActionCommand {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, options, {
      type: 'tempban',
      description: 'Ban somebody for a time',
      permission: 'BanMembers',
      options: ['user', 'requiredDuration', 'reason', 'delete_messages', 'notify', 'evidence'],
    });
  }
}
