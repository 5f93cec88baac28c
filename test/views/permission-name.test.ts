import { translator } from '../../src/locales/translator';
import { permissionName } from '../../src/views/permission-name';

describe('permissionName', () => {
  it('writes a permission as Discord’s client does, in the language of the reader', () => {
    expect(permissionName('BanMembers', translator('en-GB'))).toBe('Ban Members');
    expect(permissionName('ManageGuild', translator('en-US'))).toBe('Manage Server');
    expect(permissionName('ManageGuild', translator('de'))).toBe('Server verwalten');
    expect(permissionName('ManageGuild', translator('es-419'))).toBe('Gestionar servidor');
  });
});
