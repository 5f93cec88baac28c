// The least that could do it: discord.js, one connection pool, and what one command needs. No case survives a crash here.
const { Client, Events, GatewayIntentBits, MessageFlags } = require('discord.js');
const { Pool } = require('pg');

const { DISCORD_TOKEN, DISCORD_API_URL, DATABASE_URL, BARE_HEARS } = process.env;
const pool = new Pool({ connectionString: DATABASE_URL });
const { Guilds, GuildMembers, GuildModeration } = GatewayIntentBits;
/** Told of members and bans as Bailiff is, it does nothing about them. */
const intents = BARE_HEARS ? [Guilds, GuildMembers, GuildModeration] : [Guilds];
const client = new Client({ intents, rest: { api: DISCORD_API_URL } });

const viewSql = `select c.*, e.name, e.sha256 from cases c
left join case_evidence e on e.guild_id = c.guild_id and e.case_number = c.number
where c.guild_id = $1 and c.number = $2`;

const settleSql = 'update bans_of_rival set settled_at = now() where guild_id = $1 and user_id = $2';

const recordSql = 'insert into bans_of_rival (guild_id, user_id, moderator_id) values ($1, $2, $3)';

const userOption = { type: 6, name: 'user', description: 'User' };
const logOption = { type: 7, name: 'log', description: 'Where bans are posted' };

const does = {
  async 'bare-view'(interaction) {
    const { rows } = await pool.query(viewSql, [
      interaction.guildId,
      interaction.options.getInteger('number'),
    ]);
    await interaction.reply({ content: JSON.stringify(rows), flags: MessageFlags.Ephemeral });
  },
  async 'bare-ban'(interaction) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const user = interaction.options.getUser('user');
    await interaction.guild.bans.create(user, { reason: 'Raid' });
    await pool.query(recordSql, [interaction.guildId, user.id, interaction.user.id]);
    await interaction.editReply(`${user.username} is banned.`);
  },
  /** As much as a ban of Bailiff's comes to, in the same order, each of it in the simplest way: the floor beneath it. */
  async 'bare-whole-ban'(interaction) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { guild, guildId, options } = interaction;
    const user = options.getUser('user');
    await pool.query(recordSql, [guildId, user.id, interaction.user.id]);
    await user.send(`You are banned from ${guild.name}.`);
    await guild.bans.create(user, { reason: 'Raid' });
    await pool.query(settleSql, [guildId, user.id]);
    void options.getChannel('log').send(`${user.username} is banned.`);
    await interaction.editReply(`${user.username} is banned.`);
  },
};

client.on(Events.InteractionCreate, (interaction) => does[interaction.commandName](interaction));
client.once(Events.ClientReady, async () => {
  process.stdout.write('ready\n');
  await client.application.commands.set([
    { name: 'bare-view', description: 'View', options: [{ type: 4, name: 'number', description: 'Number' }] },
    { name: 'bare-ban', description: 'Ban', options: [userOption] },
    { name: 'bare-whole-ban', description: 'Ban', options: [userOption, logOption] },
  ]);
  process.stdout.write('registered\n');
});
process.on('SIGTERM', () => process.exit(0));

pool.query('select 1').then(() => client.login(DISCORD_TOKEN));
