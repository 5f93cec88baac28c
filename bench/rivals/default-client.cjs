// discord.js as it comes, with the intents of a moderation bot. It does nothing.
const { Client, Events, GatewayIntentBits } = require('discord.js');

const { DISCORD_TOKEN, DISCORD_API_URL } = process.env;
const { Guilds, GuildMembers, GuildModeration } = GatewayIntentBits;
const client = new Client({
  intents: [Guilds, GuildMembers, GuildModeration],
  rest: { api: DISCORD_API_URL },
});

client.once(Events.ClientReady, () => process.stdout.write('ready\n'));
process.on('SIGTERM', () => process.exit(0));

client.login(DISCORD_TOKEN);
