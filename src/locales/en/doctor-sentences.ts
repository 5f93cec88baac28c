/** What is said of how a server is set up: what is wrong, and how to mend it. */
export const doctorSentences = {
  doctor: {
    title: 'How this server is set up',
    healthy: 'Nothing is wrong.',
    line: '- {{finding}}',
    quoted: '“{{permission}}”',
    remarks: '**Worth knowing, if it is not meant so**',
    more: 'There is more: {{count}}. Mend these and ask again.',
    figures:
      'The database answers in {{databaseMs}} ms, Discord in {{discordMs}} ms. Shard {{id}} of {{count}}; of the shards of this process, {{connected}} of {{running}} are connected.',
    feature: {
      massban: 'banning many people at once',
      jailSetUp: 'setting the jail up',
      jailClosing: 'closing channels to people in jail',
      auditLog: 'recording what is done by hand',
      lock: 'locking channels',
      unlock: 'unlocking channels',
      slowmode: 'setting a slowmode',
      threadSlowmode: 'setting a slowmode in threads',
      messages: 'deleting messages',
    },
    finding: {
      bot_timed_out: 'The bot is timed out until {{until}} and can do nothing; lift its timeout in Discord.',
      bot_lacks:
        'The bot lacks the permission “{{permission}}”, needed for: {{features}}. Grant it to the bot’s role in Server Settings → Roles.',
      moderators_above_bot:
        'These roles allow to moderate, and the bot cannot act on whoever has one: {{roles}}. To change that, drag the bot’s role above them in Server Settings → Roles.',
      jail_unset: 'The jail is not set up; `/settings jail` does it.',
      jail_role_gone: 'The jail role no longer exists; `/settings jail` makes a new one.',
      jail_role_managed:
        'The jail role {{role}} belongs to an integration, so nobody else can give it; choose another with `/settings jail`.',
      jail_role_above_bot:
        'The jail role {{role}} is not below the bot’s, so the bot cannot give it; drag the bot’s role above it in Server Settings → Roles.',
      jail_role_administrator:
        'The jail role {{role}} has the permission “Administrator”, so no channel is closed to people in jail; take it from the role.',
      jail_channel_gone: 'The channel of the jail no longer exists; `/settings jail` makes a new one.',
      jail_channel_shut:
        'People in jail cannot read and write in {{channel}}, the channel of the jail; `/settings jail` opens it to them.',
      jailed_talk:
        'People in jail can still see and talk in: {{channels}}. Let the bot view these channels and manage their permissions, then repeat `/settings jail`.',
      jailed_see:
        'People in jail can still see: {{channels}}. Let the bot view these channels and manage their permissions, then repeat `/settings jail`.',
      jailed_let_in:
        'People in jail see these channels, because an overwrite opens them to the jail role: {{channels}}. To close one, remove what the jail role is allowed there.',
      log_unset: 'Cases are posted nowhere; `/settings log` names a channel for them.',
      log_channel_gone: 'The log channel no longer exists; name another with `/settings log`.',
      log_channel_lacks:
        'In the log channel {{channel}} the bot lacks: {{permissions}}. Grant it in the permissions of that channel.',
      bans_without_case:
        'Bans of this server that have no case: at least {{count}}. The button below says what importing them would do.',
      intent_off:
        'The intent “Server Members” is switched off, so the bot will not start again; whoever hosts it switches it on at https://discord.com/developers/applications, page “Bot”.',
      database_slow:
        'The database took {{ms}} ms to answer, so commands may come too late; whoever hosts the bot looks at the load of the database and the way to it.',
      schema_behind:
        'The database lacks changes that this version needs ({{migrations}}); whoever hosts the bot restarts it, which makes them.',
      schema_ahead:
        'A newer version has changed the database ({{migrations}}), and this one still runs; whoever hosts the bot updates every process of it.',
      endings_overdue:
        'Sanctions that are over and were not lifted: {{count}}. The oldest is case {{number}}, which was to end {{age}}. The log channel says why, from the third attempt on; mend that, and it is lifted within an hour, or at once by the button there.',
      cases_unsettled:
        'Cases of which it is still not known whether they happened: {{count}}. The oldest is case {{number}}, of {{age}}. It is settled once Discord says what it shows; if it stays so, whoever hosts the bot looks at its log.',
    },
  },
} as const;
