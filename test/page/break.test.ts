import { describePage } from '../support/page-scene';
import type { Visitor } from '../support/visitor';

describePage('“Break things” on the page', (scene) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await scene().visits();
    await visitor.becomes('mara');
  });
  beforeEach(() => visitor.opensBreak());

  const answer = () => visitor.chat.getByRole('article').last();
  const state = (text: string) =>
    visitor.page.getByRole('region', { name: 'Break things' }).getByRole('definition').getByText(text);

  /** The bot is killed, and it is seen that it is gone. */
  async function dies(): Promise<void> {
    await visitor.button('Kill the bot').click();
    await state('away').waitFor();
  }

  it('“Discord answers 403”: the case fails and says so, and nobody is banned', async () => {
    await visitor.button('Discord answers 403').click();
    await visitor.types('ban', { user: 'spencer' });
    await answer()
      .getByText(/Nothing was done to/)
      .waitFor();
    expect(await visitor.newestCase('spencer')).toMatchObject({ type: 'ban', status: 'failed' });
    await visitor.button('Discord answers 403').click();
    await visitor.seesAgreement();
  });

  it('“Discord answers 500”: the case is pending, and settled to what Discord shows afterwards', async () => {
    await visitor.button('Discord answers 500').click();
    await visitor.types('ban', { user: 'spencer' });
    await answer()
      .getByText(/not known yet/)
      .waitFor();
    expect(await visitor.newestCase('spencer')).toMatchObject({ type: 'ban', status: 'pending' });
    await visitor.button('Discord answers 500').click();
    await dies();
    await state('connected').waitFor();
    await visitor.opensWatch('Cases');
    await visitor.page.getByRole('row', { name: /^8 Ban spencer mara .*Failed/ }).waitFor();
    await visitor.seesAgreement();
  });

  it('“Discord answers 429”: the bot waits, and bans once it may', async () => {
    await visitor.button('Discord answers 429').click();
    await visitor.types('ban', { user: 'theo' });
    await scene().ground.stage.discord.until(
      () => scene().ground.stage.discord.requests.some(({ status }) => status === 429),
      { what: 'the bot is told to wait' },
    );
    await visitor.button('Discord answers 429').click();
    await visitor.member('theo').getByText('Banned').waitFor();
    await visitor.seesAgreement();
  });

  it('“DMs closed”: the warning counts, and says that they were not told', async () => {
    await visitor.button('DMs closed').click();
    await visitor.types('warn', { user: 'finn', reason: 'Cookies' });
    await answer().getByText(/finn/).first().waitFor();
    expect(await visitor.newestCase('finn')).toMatchObject({ status: 'applied', notice: 'closed' });
    await visitor.button('DMs closed').click();
  });

  it('“Drop the gateway”: the bot connects again, and misses nothing that was done meanwhile', async () => {
    const { discord, story } = scene().ground.stage;
    await visitor.button('Drop the gateway').click();
    await discord.as(story.cast.olivia).bans(story.guild, story.cast.ivy, { reason: 'Meanwhile' });
    await visitor.opensWatch('Wire');
    await visitor.page
      .getByRole('row', { name: /RESUMED|Resume/ })
      .first()
      .waitFor();
    await visitor.opensWatch('Cases');
    await visitor.page.getByRole('row', { name: /Ban ivy olivia Meanwhile/ }).waitFor();
    await visitor.seesAgreement();
  });

  it('“Stop the database”: nothing is done and the answer says why; started again, all goes on', async () => {
    await visitor.button('Stop the database').click();
    await state('down').waitFor();
    await visitor.page
      .getByRole('banner')
      .getByText(/database is down|Unknown/)
      .first()
      .waitFor();
    await visitor.types('ban', { user: 'nora' });
    await answer()
      .getByText(/database cannot be reached/)
      .waitFor();
    expect(scene().ground.stage.story.guild.members.has(scene().ground.stage.story.cast.nora.id)).toBe(true);
    await visitor.button('Start the database').click();
    await state('up').waitFor();
    await visitor.seesAgreement();
  });

  it('“Kill the bot”: it is started again, and makes a case of what was done by hand meanwhile', async () => {
    const { discord, story } = scene().ground.stage;
    await dies();
    await discord.as(story.cast.olivia).kicks(story.guild, story.cast.finn, 'While it was away');
    await state('connected').waitFor();
    await visitor.opensWatch('Cases');
    await visitor.page.getByRole('row', { name: /Kick finn olivia While it was away/ }).waitFor();
    await visitor.seesAgreement();
  });

  it('“Let an hour pass”: a ban for half an hour is over', async () => {
    await visitor.types('tempban', { user: 'nora', duration: '30m' });
    await visitor.member('nora').getByText('Banned').waitFor();
    await visitor.button('Let an hour pass').click();
    await visitor.opensWatch('Cases');
    await visitor.page.getByRole('row', { name: /Temporary ban nora .*Expired/ }).waitFor();
    await visitor.seesAgreement();
  });

  it('“Reset everything”: the story from its beginning', async () => {
    await visitor.button('Reset everything').click();
    await visitor.page.getByRole('button', { name: /^Yes/ }).click();
    await visitor.member('vince').getByText('Banned').waitFor({ timeout: 40_000 });
    await visitor.opensWatch('Cases');
    await visitor.caseRow(6).waitFor();
    await visitor.seesAgreement();
  }, 60_000);
});
