/** Every sentence people read, in English. `{{…}}` is filled in; a list of roles or channels arrives joined. */
export const en = {
  type: {
    ban: 'Ban',
    tempban: 'Temporary ban',
    unban: 'Unban',
    softban: 'Softban',
    kick: 'Kick',
    timeout: 'Timeout',
    untimeout: 'Timeout lifted',
    warn: 'Warning',
    note: 'Note',
    jail: 'Jail',
    unjail: 'Release from jail',
  },
  did: {
    ban: 'banned',
    tempban: 'banned for a time',
    unban: 'unbanned',
    softban: 'softbanned',
    kick: 'kicked',
    timeout: 'timed out',
    untimeout: 'freed of their timeout',
    warn: 'warned',
    note: 'noted',
    jail: 'jailed',
    unjail: 'released from jail',
  },
  state: {
    pending: 'Under way',
    failed: 'Failed',
    active: 'In force',
    done: 'Done',
    expired: 'Expired',
    lifted: 'Lifted',
    replaced: 'Replaced',
    deleted: 'Deleted',
  },
  case: {
    title: 'Case {{number}} · {{type}}',
    footer: 'Case {{number}}',
    person: 'Person',
    moderator: 'Moderator',
    moderatorUnsaid: 'Not said by Discord',
    noReason: 'No reason given.',
    state: 'State',
    ends: 'Ends',
    told: 'Told',
    over: '{{state}} {{at}}',
    overBy: '{{state}} {{at}} by case {{by}}',
    failedBecause: 'Failed: {{why}}',
    deletedBy: 'Deleted {{at}} by {{by}}',
    deletedWhy: 'Reason for deleting it',
    evidence: 'Evidence',
    evidenceMissing: 'Files not shown: {{count}}. The newest ten are, while they lie in the data directory.',
    keptRoles: 'Roles that could not be taken',
    lostRoles: 'Roles that could not be given back',
    notice: {
      none: 'Not told',
      sending: 'Not known: the bot was stopped while telling them',
      delivered: 'Told by direct message',
      closed: 'Not told: they take no direct messages from this server',
      failed: 'Not told: Discord did not deliver the message',
    },
  },
  failure: {
    forbidden: 'Discord refused: the bot lacks the permission or its role is too low',
    unknown_guild: 'the bot is no longer in this server',
    unknown_member: 'they are no longer in this server',
    unknown_user: 'Discord knows nobody by this id',
    too_many_bans: 'Discord lets this server ban no more people who are not members for some hours',
    rejected: 'Discord did not accept the request',
    interrupted: 'it was interrupted before it took effect',
  },
  action: {
    applied: '{{user}} is {{did}}. Case {{number}}.',
    appliedUntil: '{{user}} is {{did}}, until {{until}}. Case {{number}}.',
    replaced: 'This replaces case {{number}}.',
    failed: 'Nothing was done to {{user}}: {{why}}. Case {{number}} says so.',
    pending:
      'It is not known yet whether {{user}} is {{did}}. Case {{number}} is recorded and will say so within a few minutes; there is no need to do it again.',
    kept: 'These roles could not be taken: {{roles}}. What they allow stays allowed.',
    lost: 'These roles could not be given back: {{roles}}.',
    notTold: 'They could not be told.',
    evidenceKept: 'The evidence is kept with the case; `/case view` shows it.',
    evidenceLost:
      'The evidence could not be kept: a file of at most 10 MiB can be. Note in the reason what it showed.',
  },
  notice: {
    title: 'You were {{did}} in {{guild}}',
    until: 'Until',
    footer: 'Case {{number}} of {{guild}}',
  },
  overdue: {
    refused:
      'The {{type}} of {{user}} (case {{number}}) was to end {{due}}, and could not be ended ({{why}}). It is tried again and again, with growing pauses of up to an hour.',
    refusedAgain: 'It could not be ended ({{why}}). Case {{number}} stays due, and is tried again.',
    unclear:
      'Discord did not say what came of it. Case {{number}} stays due, and is tried again within minutes.',
    over: 'The {{type}} of {{user}} (case {{number}}) is over.',
    tryNow: 'Try now',
  },
  list: {
    title: 'Cases',
    empty: 'There are no such cases.',
    line: '**{{number}}** · {{type}} · {{user}} · {{state}} · {{age}}',
    newer: 'Newer',
    older: 'Older',
  },
  history: {
    title: 'History of case {{number}}',
    recorded: 'Recorded {{at}} by {{by}}.',
    changed: '{{at}} {{by}} changed the {{field}}',
    deleted: '{{at}} {{by}} deleted the case',
    restored: '{{at}} {{by}} restored the case',
    was: 'was: {{old}}',
    is: 'is: {{new}}',
    comment: 'because: {{comment}}',
    nothing: 'nothing',
    more: 'Earlier changes left out here: {{count}}; the table `case_edits` has them all.',
    field: { reason: 'reason', expires_at: 'end', status: 'state', deleted: 'deletion' },
  },
  edit: { done: 'Case {{number}} is changed.' },
  delete: {
    done: 'Case {{number}} is deleted. `/case restore number:{{number}}` brings it back.',
    live: 'Its {{type}} of {{user}} is still in force. Lift it as well?',
    liftReason: 'Case {{number}} was deleted',
    lift: 'Lift it',
    keep: 'Leave it in force',
    kept: 'The {{type}} of case {{number}} stays in force and ends as it would have.',
  },
  restore: { done: 'Case {{number}} is restored.' },
  settings: {
    title: 'Settings of this server',
    log: 'Log channel',
    jailRole: 'Jail role',
    jailChannel: 'Jail channel',
    notify: 'People are told',
    yes: 'yes',
    no: 'no',
    unset: 'not set',
    logSet: 'Every case is posted to {{channel}}, and its post follows every change.',
    logOff: 'Cases are posted nowhere any more.',
    notifyOn: 'People are told what is done to them, where the moderator does not say otherwise.',
    notifyOff: 'People are not told what is done to them, where the moderator does not say otherwise.',
    jailSet: 'The jail is set up: who is jailed has {{role}} and sees {{channel}} only.',
    jailOpen:
      'These channels could not be closed to them; give the bot access to them and repeat the command: {{channels}}.',
  },
  data: {
    exported:
      'Everything recorded of this server is in this file; the files kept as evidence are not, they lie in the data directory of the bot.',
    compressed: 'It is compressed: unpack it with gzip, or with what your system opens `.gz` files with.',
    askPerson:
      'Erase what is recorded of {{user}}? The names, reasons and evidence of the cases about them go, and their name wherever they moderated. Numbers, ids and times stay. This cannot be undone.',
    personCounts:
      'Cases about them: {{cases}}. Changes of these: {{edits}}. Files of evidence: {{files}}. Cases by them: {{actedOn}}. Sanctions in force, which stay in force and end as they would have: {{live}}.',
    blank: 'Blank for good (cases: {{count}})',
    personErased:
      'What was recorded of {{user}} is erased. Cases blanked: {{cases}}. Files of evidence: {{files}}. Log posts being brought up to date: {{posts}}. What is in force stays in force.',
    askGuild:
      'Erase everything recorded of this server? Every case, change and file of evidence goes, and every setting back to its beginning; the next case is number {{next}}. This cannot be undone; `/settings data export` keeps a copy.',
    guildCounts: 'Cases: {{cases}}. Changes of these: {{edits}}. Files of evidence: {{files}}.',
    endings:
      '**Sanctions in force that will no longer end by themselves: {{count}}.** Lift these temporary bans and timed jails first, or by hand in Discord.',
    jailed: '**People in jail whose roles nobody will know any more: {{count}}.** Release them first.',
    erase: 'Erase for good (cases: {{count}})',
    guildErased:
      'Everything recorded of this server is erased, and its settings are as at the beginning. Cases: {{cases}}. Files of evidence: {{files}}.',
    guildStays: 'Bans, roles and the posts in the log channel stay in Discord as they are.',
    notOurs:
      "Direct messages that were sent, and Discord's own audit log, are not Bailiff's to erase: they stay.",
  },
  jail: {
    roleName: 'Jailed',
    channelName: 'jail',
    setUpReason: 'Setting up the jail',
  },
  refusal: {
    target_is_self: 'You cannot do this to yourself; ask another moderator.',
    target_is_bot: 'The bot does not act on itself.',
    target_is_owner: 'The owner of the server stands above everybody; nobody can act on them.',
    target_not_below_moderator:
      'The highest role of {{user}} is not below yours; ask somebody who stands above them.',
    target_not_below_bot:
      "The highest role of {{user}} is not below the bot's; move the bot's role above it in the server settings.",
    moderator_timed_out: 'You are timed out, so you cannot moderate; try again when that is over.',
    moderator_lacks: 'You lack the permission “{{permission}}” that this needs.',
    bot_lacks: 'The bot lacks the permission “{{permission}}” that this needs; grant it to the bot’s role.',
    not_a_member: '{{user}} is not in this server, so this cannot be done to them.',
    unknown_user: 'Discord knows nobody by this id; check it and try again.',
    bad_user: '“{{text}}” is neither an id nor a mention; pick somebody from the list or paste their id.',
    guild_unavailable:
      'Discord says that this server is not available at the moment; try again shortly. Nothing was done.',
    discord_silent: 'Discord is not answering at the moment; try again shortly. Nothing was done.',
    discord_refuses:
      'Discord does not let the bot look at who this is; see that it is still in this server with the permissions it was invited with. Nothing was done.',
    already_live: '{{user}} is already {{did}}, by {{moderator}} {{age}} (case {{number}}).',
    under_way: '{{moderator}} was first: {{user}} is being {{did}} at this moment (case {{number}}).',
    not_banned: '{{user}} is not banned.',
    not_jailed: '{{user}} is not in jail.',
    jail_not_set_up: 'The jail is not set up; `/settings jail` does it.',
    jail_role_gone: 'The jail role no longer exists; `/settings jail` makes a new one.',
    jail_role_out_of_reach:
      "The bot cannot give the jail role; move the bot's role above it in the server settings, and choose a role that no integration manages.",
    role_not_below_moderator:
      '{{role}} is not below your highest role; choose one that is, or ask somebody who stands above it.',
    jail_channel_out_of_reach:
      'The bot may not open {{channel}} to people in jail; let it view the channel and manage its permissions, then repeat the command.',
    jail_set_up_unfinished:
      'Discord did not let the bot set the jail up to the end; check the permissions of the bot and repeat the command, which goes on from there.',
    too_many_roles:
      'This server has as many roles as Discord allows; delete one, or choose one of yours as `role`, and repeat the command.',
    too_many_channels:
      'This server has as many channels as Discord allows; delete one, or choose one of yours as `channel`, and repeat the command.',
    bad_duration: '“{{text}}” is not a duration; write for example 90s, 10m, 1h30m, 7d, 2w or 1mo.',
    duration_too_long: 'The longest duration is ten years; for longer, leave it without an end.',
    reason_too_long: 'A reason has at most 512 characters; shorten it.',
    bad_since: '“{{text}}” is neither a duration nor a day; write for example 30d or 2026-01-31.',
    bad_choice: '“{{text}}” is none of the choices; pick one of those that are offered.',
    not_in_force: 'The sanction of case {{number}} is not in force any more.',
    no_such_case: 'There is no case {{number}} in this server.',
    case_deleted: 'Case {{number}} is deleted; restore it first.',
    case_not_deleted: 'Case {{number}} is not deleted.',
    not_due: 'Case {{number}} is not due, or is being ended at this moment; look at the case.',
    nothing_to_end: 'There is nothing left to end here.',
    nothing_to_change: 'Say what is to change: a reason, a duration, or both.',
    no_end_to_move:
      'Case {{number}} has no end that could be moved: only a temporary ban or a jail that is still in force has one.',
    log_channel_unwritable:
      'The bot may not write in {{channel}}; let it view the channel, send messages and embed links there.',
    not_the_owner: 'Only the owner of the server may do this; nothing was changed.',
    not_who_asked: 'Nothing was erased: only whoever asked can confirm it; type the command yourself.',
    question_too_old: 'Nothing was erased: the question is older than 15 minutes; type the command again.',
    erasure_pending:
      'Nothing was erased: case {{number}} is under way; try again when it is settled, within a few minutes.',
    unseen_endings:
      'Nothing was erased: more sanctions with an end are in force than you were told of; type the command again.',
    export_too_large:
      'What is recorded of this server is larger than the {{mebibytes}} MiB that Discord takes here, compressed as well; whoever hosts the bot can read it from the tables `guilds`, `cases` and `case_edits` with SQL.',
  },
  failed: {
    database:
      'The database cannot be reached or written at the moment, so nothing was done; try again shortly.',
    unexpected:
      'Something went wrong, and it is in the log of the bot; look at the case before you try again.',
    notAllowed: 'You lack the permission “{{permission}}” that this needs.',
  },
} as const;
