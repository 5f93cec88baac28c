/** Why something is not done, and what went wrong. */
export const refusalSentences = {
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
    already_banned: '{{user}} is banned already; `/unban` lifts that.',
    target_is_administrator:
      '{{user}} is an administrator, whom Discord lets nobody time out; take that role from them first.',
    not_timed_out: '{{user}} is not timed out.',
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
    appeal_text_too_long: 'What bans say of appeals has at most 500 characters; shorten it.',
    bad_since: '“{{text}}” is neither a duration nor a day; write for example 30d or 2026-01-31.',
    bad_choice: '“{{text}}” is none of the choices; pick one of those that are offered.',
    not_in_force: 'The sanction of case {{number}} is not in force any more.',
    no_such_case: 'There is no case {{number}} in this server.',
    case_deleted: 'Case {{number}} is deleted; restore it first.',
    case_not_deleted: 'Case {{number}} is not deleted.',
    not_due: 'Case {{number}} is not due, or is being ended at this moment; look at the case.',
    undo_too_late:
      'Case {{number}} cannot be undone by a button any more, only within 15 minutes of the action; lift what is in force by its own command, or delete the case.',
    undone_already: '{{user}} was first to undo case {{number}}.',
    question_gone:
      'This was answered before, or is older than 15 minutes; if nothing came of it, type the command again.',
    question_not_yours: 'Only whoever asked can answer this; type the command yourself.',
    over_limit:
      'You have done as much within an hour as one moderator may alone on this server ({{limit}}); it waits in {{channel}} for another moderator to approve it, for a day.',
    over_limit_unposted:
      'Nothing was done: you have done as much within an hour as one moderator may alone on this server ({{limit}}), and no other can be asked, because the log channel is missing or closed to the bot; have somebody with “Manage Server” mend it with `/settings log`.',
    too_much_waits:
      'Nothing was done: you have done as much within an hour as one moderator may alone on this server ({{limit}}), and ten of your requests wait already; ask another moderator to answer them in the log channel.',
    approval_gone:
      'This was answered before, or is older than a day; if nothing came of it, it has to be asked for again.',
    approval_own: 'Another moderator has to answer this, not whoever asked for it.',
    warning_gone: 'Warning {{number}}, which led to it, does not count any more.',
    nobody_left: 'Something stands against each of these people by now; nobody was banned.',
    limits_without_log:
      'What is beyond a limit is asked in the log channel, and there is none; set one with `/settings log` first.',
    nothing_to_end: 'There is nothing left to end here.',
    appeals_off: 'This server takes no appeals here at the moment.',
    appeal_without_text: 'Say what is to be said against the ban; an empty appeal is not taken.',
    appeal_waiting: 'Your appeal is with the moderators already; wait until they have decided.',
    appeals_used_up: 'You have appealed against this ban as often as the server lets you.',
    appeal_too_soon: 'You can appeal against this ban again {{until}}.',
    no_such_appeal: 'This appeal is not recorded any more.',
    appeal_under_way: '{{user}} was first, and decides about this appeal at this moment.',
    appeal_decided: '{{user}} has decided about this appeal already.',
    appeal_over: 'The ban is over, so this appeal needs no decision any more.',
    appeal_not_shorter:
      'That is not earlier than the ban of case {{number}} ends anyway; say a shorter duration.',
    escalation_incomplete:
      'Say how many `warnings` lead to which `action`, or with `expire` for how long warnings count.',
    step_without_duration:
      'A timeout and a temporary ban need an end: say with `duration` how long it lasts.',
    step_without_end: 'This has no end of its own; leave `duration` out, or choose a temporary ban.',
    nothing_to_change: 'Say what is to change: a reason, a duration, or both.',
    no_end_to_move:
      'Case {{number}} has no end that could be moved: only a temporary ban, a timeout or a jail that is still in force has one.',
    log_channel_unwritable:
      'The bot may not write in {{channel}}; let it view the channel, send messages and embed links there.',
    reports_off: 'This server takes no reports, so yours was not stored; write to a moderator directly.',
    report_of_self: 'You cannot report yourself; write to a moderator if you need help.',
    report_of_bot: 'The bot cannot be reported; write to a moderator directly.',
    report_without_reason: 'A report needs a reason; say what happened.',
    reported_already:
      'You reported {{user}} a moment ago, and the moderators have it; you can report them again {{until}}.',
    reported_too_often:
      'You made three reports within ten minutes, and the moderators have them; you can make the next {{until}}.',
    no_such_report: 'This report is not recorded any more.',
    report_about_you: 'This report is about you; leave it to another moderator.',
    report_claimed: '{{user}} handles this report.',
    report_under_way: '{{user}} was first, and acts on this report at this moment.',
    report_acted: '{{user}} was first, and has acted on this report.',
    report_dismissed: '{{user}} was first, and has dismissed this report.',
    not_the_owner: 'Only the owner of the server may do this; nothing was changed.',
    not_who_asked: 'Nothing was erased: only whoever asked can confirm it; type the command yourself.',
    question_too_old: 'Nothing was erased: the question is older than 15 minutes; type the command again.',
    erasure_pending:
      'Nothing was erased: case {{number}} is under way; try again when it is settled, within a few minutes.',
    unseen_endings:
      'Nothing was erased: more sanctions with an end are in force than you were told of; type the command again.',
    export_too_large:
      'What is recorded of this server is larger than the {{mebibytes}} MiB that Discord takes here, compressed as well; whoever hosts the bot can read it from the tables `guilds`, `cases` and `case_edits` with SQL.',
    import_too_large:
      'The file is larger than the {{mebibytes}} MiB that can be read at once, unpacked where it is compressed; split it, or leave columns out, and import the parts one after another.',
    import_too_many:
      'The file has more than {{number}} cases; split it, and import the parts one after another.',
    import_too_hard:
      'The file could not be read within the time and memory there is for it; split it, or leave columns out.',
    import_unfetched: 'The file could not be fetched from Discord; attach it again, with at most 10 MiB.',
    import_not_text: 'The file is no text in UTF-8, nor such a text compressed with gzip; save it as UTF-8.',
    import_not_json: 'The file begins like JSON and is none; export it again, and attach it as it is.',
    import_unknown:
      'The file is no export of Bailiff or Zeppelin, nor a table whose first line names at least the columns `user_id` and `type`; see `docs/export.md` for what is read.',
    import_newer: 'The file was written by a newer version of Bailiff; update this one first.',
    import_gone:
      'Nothing was imported: this was answered before, or is older than 15 minutes; type the command again.',
    import_not_yours: 'Nothing was imported: only whoever asked can answer this; type the command yourself.',
    import_numbers_taken:
      'Nothing was imported: cases have taken numbers of the file meanwhile; type the command again.',
    nobody_named: '“{{text}}” names nobody; paste ids or mentions of people, with anything between them.',
    too_many_people: 'At most {{number}} people are banned at once; split the list.',
    massban_gone:
      'Nobody was banned by this: it was answered before, or is older than 15 minutes; type the command again.',
    massban_not_yours: 'Nobody was banned: only whoever asked can answer this; type the command yourself.',
    batch_undo_too_late:
      'Nothing was undone: the bans are older than 15 minutes; lift those that are to be lifted with `/unban`.',
    nothing_to_undo: 'Nothing was undone: none of these bans is in force any more.',
    moderator_lacks_in: 'You lack the permission “{{permission}}” in {{channel}} that this needs.',
    bot_lacks_in:
      'The bot lacks the permission “{{permission}}” in {{channel}} that this needs; grant it to the bot’s role there.',
    channel_gone: 'There is no such channel any more; nothing was changed.',
    channel_unfit: 'This cannot be done to {{channel}}: Discord has no such thing for channels of its kind.',
    thread_unfit:
      '{{channel}} is a thread: close it in Discord itself with “Lock Thread”, or name the channel that it belongs to, which closes every thread in it.',
    closed_already:
      '{{channel}} is closed to everybody as it is, by its own permissions; nothing was changed.',
    locked_already: '{{channel}} is already locked, by {{moderator}} {{age}}.',
    lock_under_way: '{{moderator}} was first: {{channel}} is being locked at this moment.',
    lock_changing:
      '{{channel}} is being locked or unlocked at this moment; look at it and try again shortly.',
    not_locked:
      '{{channel}} is not locked by `/lock`; what its own permissions say is changed in the settings of the channel.',
    slowmode_under_way:
      'Somebody else is setting the slowmode of {{channel}} at this moment; look at it and try again shortly.',
    slowmode_too_long: 'The longest slowmode that Discord takes is 6 hours.',
    content_unreadable:
      'The bot may not read what others write, so it cannot look for texts, links or attachments; whoever hosts it switches on the intent “Message Content” at https://discord.com/developers/applications, page “Bot”.',
    purge_under_way:
      'Messages of {{channel}} are being deleted at this moment (case {{number}}); look at that case, and try again when it is settled.',
    nothing_to_purge:
      'Nothing was deleted in {{channel}}: no message there fits. Pinned, and kept: {{pinned}}. Older than 14 days, and left: {{tooOld}}. Looked at are the newest 3,000 messages.',
  },
  failed: {
    database:
      'The database cannot be reached or written at the moment, so nothing was done; try again shortly.',
    unexpected:
      'Something went wrong, and it is in the log of the bot; look at the case before you try again.',
    notAllowed: 'You lack the permission “{{permission}}” that this needs.',
  },
} as const;
