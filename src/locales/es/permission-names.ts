import type { permissionNames as english } from '../en/permission-names';
import type { Translation } from '../translation';

/** Permissions as Discord’s client calls them in Spanish. */
export const permissionNames = {
  permission: {
    Administrator: 'Administrador',
    BanMembers: 'Banear miembros',
    KickMembers: 'Expulsar miembros',
    ModerateMembers: 'Aislar temporalmente a miembros',
    ManageGuild: 'Gestionar servidor',
    ManageRoles: 'Gestionar roles',
    ManageChannels: 'Gestionar canales',
    ManageMessages: 'Gestionar mensajes',
    ManageThreads: 'Gestionar hilos',
    ViewAuditLog: 'Ver el registro de auditoría',
    ViewChannel: 'Ver canal',
    SendMessages: 'Enviar mensajes',
    SendMessagesInThreads: 'Enviar mensajes en hilos',
    CreatePublicThreads: 'Crear hilos públicos',
    CreatePrivateThreads: 'Crear hilos privados',
    EmbedLinks: 'Insertar enlaces',
    AttachFiles: 'Adjuntar archivos',
    ReadMessageHistory: 'Leer el historial de mensajes',
    AddReactions: 'Añadir reacciones',
    Connect: 'Conectar',
    Speak: 'Hablar',
  },
} as const satisfies Translation<typeof english>;
