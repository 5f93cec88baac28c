import { permissionName } from '../../src/views/permission-name';

describe('permissionName', () => {
  it('writes a permission as Discord’s client does', () => {
    expect(permissionName('BanMembers')).toBe('Ban Members');
    expect(permissionName('ManageGuild')).toBe('Manage Server');
  });
});
