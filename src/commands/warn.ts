import type { Command } from '@sapphire/framework';
import { ActionCommand } from '../piece-kit/action-command';

export class WarnCommand extends ActionCommand {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, options, {
      type: 'warn',
      permission: 'ModerateMembers',
      options: ['user', 'requiredReason', 'notify', 'evidence'],
    });
  }
}
