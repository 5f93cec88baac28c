/** What is said of settings, of what is recorded, and of the jail. */
export const settingsSentences = {
  settings: {
    title: 'Settings of this server',
    log: 'Log channel',
    reports: 'Report channel',
    jailRole: 'Jail role',
    jailChannel: 'Jail channel',
    notify: 'People are told',
    confirm: 'Bans ask first',
    evidence: 'Evidence',
    keptForEver: 'A file of up to {{size}} MiB is kept, for ever.',
    keptForDays:
      'A file of up to {{size}} MiB is kept, and removed after {{days}} days; its name and its hash stay with the case.',
    yes: 'yes',
    no: 'no',
    unset: 'not set',
    logSet: 'Every case is posted to {{channel}}, and its post follows every change.',
    logOff: 'Cases are posted nowhere any more.',
    reportsSet: 'What members report is posted to {{channel}}.',
    reportsOff: 'Members cannot report anybody any more; what they reported stays.',
    notifyOn: 'People are told what is done to them, where the moderator does not say otherwise.',
    notifyOff: 'People are not told what is done to them, where the moderator does not say otherwise.',
    confirmOn: '`/ban` and `/softban` show whom they are about, and wait for “Confirm”.',
    confirmOff: '`/ban` and `/softban` act at once; “Undo” takes back what was not meant.',
    jailSet: 'The jail is set up: who is jailed has {{role}} and sees {{channel}} only.',
    jailOpen:
      'These channels could not be closed to them; give the bot access to them and repeat the command: {{channels}}.',
  },
  data: {
    exported:
      'Everything recorded of this server is in this file; the files kept as evidence are not, they lie in the data directory of the bot.',
    compressed: 'It is compressed: unpack it with gzip, or with what your system opens `.gz` files with.',
    askPerson:
      'Erase what is recorded of {{user}}? The names, reasons and evidence of the cases about them and of the reports about and by them go, and their name wherever they moderated. Numbers, ids and times stay. This cannot be undone.',
    personCounts:
      'Cases about them: {{cases}}. Changes of these: {{edits}}. Files of evidence: {{files}}. Cases by them: {{actedOn}}. Reports about and by them: {{reports}}. Sanctions in force, which stay in force and end as they would have: {{live}}.',
    blank: 'Blank for good (cases: {{count}})',
    personErased:
      'What was recorded of {{user}} is erased. Cases blanked: {{cases}}. Reports blanked: {{reports}}. Files of evidence: {{files}}. Log posts being brought up to date: {{posts}}. What is in force stays in force.',
    askGuild:
      'Erase everything recorded of this server? Every case, change, report and file of evidence goes, and every setting back to its beginning; the next case is number {{next}}. This cannot be undone; `/settings data export` keeps a copy.',
    guildCounts:
      'Cases: {{cases}}. Changes of these: {{edits}}. Reports: {{reports}}. Files of evidence: {{files}}.',
    endings:
      '**Sanctions in force that will no longer end by themselves: {{count}}.** Lift these temporary bans and timed jails first, or by hand in Discord.',
    jailed: '**People in jail whose roles nobody will know any more: {{count}}.** Release them first.',
    erase: 'Erase for good (cases: {{count}})',
    guildErased:
      'Everything recorded of this server is erased, and its settings are as at the beginning. Cases: {{cases}}. Reports: {{reports}}. Files of evidence: {{files}}.',
    guildStays: 'Bans, roles and the posts in the log channel stay in Discord as they are.',
    notOurs:
      "Direct messages that were sent, and Discord's own audit log, are not Bailiff's to erase: they stay.",
  },
  jail: {
    roleName: 'Jailed',
    channelName: 'jail',
    setUpReason: 'Setting up the jail',
    given: 'Given while in jail by case {{number}}: {{roles}}.',
    taken: 'Taken while in jail by case {{number}}: {{roles}}.',
  },
} as const;
