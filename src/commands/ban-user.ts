import { ActionMenu } from '../piece-kit/action-menu';

export class BanUserCommand extends ActionMenu {
  protected readonly is = { name: 'ban', type: 'ban', permission: 'BanMembers' } as const;
}
