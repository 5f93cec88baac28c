import type { permissionNames as english } from '../en/permission-names';
import type { Translation } from '../translation';

/** Permissions as Discord’s client calls them in German. */
export const permissionNames = {
  permission: {
    Administrator: 'Administrator',
    BanMembers: 'Mitglieder bannen',
    KickMembers: 'Mitglieder kicken',
    ModerateMembers: 'Mitglieder moderieren',
    ManageGuild: 'Server verwalten',
    ManageRoles: 'Rollen verwalten',
    ManageChannels: 'Kanäle verwalten',
    ManageMessages: 'Nachrichten verwalten',
    ManageThreads: 'Threads verwalten',
    ViewAuditLog: 'Audit-Log einsehen',
    ViewChannel: 'Kanal ansehen',
    SendMessages: 'Nachrichten senden',
    SendMessagesInThreads: 'Nachrichten in Threads senden',
    CreatePublicThreads: 'Öffentliche Threads erstellen',
    CreatePrivateThreads: 'Private Threads erstellen',
    EmbedLinks: 'Links einbetten',
    AttachFiles: 'Dateien anhängen',
    ReadMessageHistory: 'Nachrichtenverlauf anzeigen',
    AddReactions: 'Reaktionen hinzufügen',
    Connect: 'Verbinden',
    Speak: 'Sprechen',
  },
} as const satisfies Translation<typeof english>;
