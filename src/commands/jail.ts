import type { Command } from '@sapphire/framework';
import { ActionCommand } from '../piece-kit/action-command';

export class JailCommand extends ActionCommand {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, options, {
      type: 'jail',
      permission: 'ModerateMembers',
      options: ['user', 'duration', 'reason', 'notify', 'evidence'],
    });
  }
}
