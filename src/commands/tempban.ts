import type { Command } from '@sapphire/framework';
import { ActionCommand } from '../piece-kit/action-command';

export class TempbanCommand extends ActionCommand {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, options, {
      type: 'tempban',
      permission: 'BanMembers',
      options: ['user', 'requiredDuration', 'reason', 'delete_messages', 'notify', 'evidence'],
    });
  }
}
