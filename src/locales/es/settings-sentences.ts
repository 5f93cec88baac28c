import type { settingsSentences as english } from '../en/settings-sentences';
import type { Translation } from '../translation';

/** What is said in Spanish of settings, of what is recorded, and of the jail. */
export const settingsSentences = {
  settings: {
    title: 'Ajustes de este servidor',
    log: 'Canal de registro',
    jailRole: 'Rol de la cárcel',
    jailChannel: 'Canal de la cárcel',
    reports: 'Canal de denuncias',
    reportsSet: 'Lo que denuncian los miembros aparece en {{channel}}.',
    reportsOff: 'Los miembros ya no pueden denunciar a nadie; lo denunciado se conserva.',
    notify: 'Se avisa a las personas',
    confirm: 'Los baneos preguntan antes',
    evidence: 'Pruebas',
    keptForEver: 'Se guarda un archivo de hasta {{size}} MiB, para siempre.',
    keptForDays:
      'Se guarda un archivo de hasta {{size}} MiB, y se retira a los {{days}} días; su nombre y su hash se quedan con el caso.',
    yes: 'sí',
    no: 'no',
    unset: 'sin definir',
    logSet: 'Cada caso se publica en {{channel}}, y su publicación sigue cada cambio.',
    logOff: 'Los casos ya no se publican en ningún sitio.',
    notifyOn: 'Se avisa a las personas de lo que se les hace, salvo que el comando diga otra cosa.',
    notifyOff: 'No se avisa a las personas de lo que se les hace, salvo que el comando diga otra cosa.',
    confirmOn: '`/ban` y `/softban` muestran de quién se trata y esperan a «Confirmar».',
    confirmOff: '`/ban` y `/softban` actúan al momento; «Deshacer» retira lo que no se quería.',
    jailSet: 'La cárcel está configurada: quien está en ella tiene {{role}} y solo ve {{channel}}.',
    jailOpen:
      'No se les pudieron cerrar estos canales; da al bot acceso a ellos y repite el comando: {{channels}}.',
  },
  data: {
    exported:
      'En este archivo está todo lo registrado de este servidor, menos los archivos guardados como prueba, que están en el directorio de datos del bot.',
    compressed: 'Está comprimido: descomprímelo con gzip o con lo que tu sistema use para archivos `.gz`.',
    askPerson:
      '¿Borrar lo que está registrado de {{user}}? Desaparecen los nombres, motivos y pruebas de los casos sobre esta persona y de las denuncias sobre ella y suyas, y su nombre allí donde moderó. Quedan números, ID y fechas. No se puede deshacer.',
    personCounts:
      'Casos sobre esta persona: {{cases}}. Cambios en ellos: {{edits}}. Archivos de prueba: {{files}}. Casos creados por ella: {{actedOn}}. Denuncias sobre ella y suyas: {{reports}}. Sanciones en vigor, que siguen y terminan como estaba previsto: {{live}}.',
    blank: 'Borrar para siempre (casos: {{count}})',
    personErased:
      'Se ha borrado lo que estaba registrado de {{user}}. Casos vaciados: {{cases}}. Denuncias vaciadas: {{reports}}. Archivos de prueba: {{files}}. Publicaciones del registro que se están actualizando: {{posts}}. Lo que está en vigor sigue en vigor.',
    askGuild:
      '¿Borrar todo lo registrado de este servidor? Desaparecen todos los casos, cambios, denuncias y archivos de prueba, y todos los ajustes vuelven a su inicio; el próximo caso será el número {{next}}. No se puede deshacer; `/settings data export` te guarda una copia.',
    guildCounts:
      'Casos: {{cases}}. Cambios en ellos: {{edits}}. Denuncias: {{reports}}. Archivos de prueba: {{files}}.',
    endings:
      '**Sanciones en vigor que ya no terminarán solas: {{count}}.** Levanta antes estos baneos temporales y cárceles con plazo, o hazlo a mano en Discord.',
    jailed: '**Personas en la cárcel cuyos roles ya nadie conocerá: {{count}}.** Sácalas antes.',
    erase: 'Borrar todo para siempre (casos: {{count}})',
    guildErased:
      'Se ha borrado todo lo registrado de este servidor, y sus ajustes están como al principio. Casos: {{cases}}. Denuncias: {{reports}}. Archivos de prueba: {{files}}.',
    guildStays:
      'Los baneos, los roles y las publicaciones del canal de registro quedan en Discord como están.',
    notOurs:
      'Los mensajes directos enviados y el registro de auditoría de Discord no los puede borrar Bailiff: quedan.',
  },
  jail: {
    roleName: 'En la cárcel',
    channelName: 'cárcel',
    setUpReason: 'Configuración de la cárcel',
    given: 'Dado durante la cárcel del caso {{number}}: {{roles}}.',
    taken: 'Quitado durante la cárcel del caso {{number}}: {{roles}}.',
  },
} as const satisfies Translation<typeof english>;
