import { describePage, type PageScene } from '../support/page-scene';
import type { Visitor } from '../support/visitor';

describePage('The page', (scene) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await scene().visits();
  });

  const guild = () => scene().ground.stage.story.guild;
  const person = (name: keyof PageScene['ground']['stage']['story']['cast']) =>
    scene().ground.stage.story.cast[name];

  it('bans by a slash command, shows the answer to whoever asked alone, and undoes it by a button', async () => {
    await visitor.becomes('mara');
    await visitor.types('ban', { user: 'spencer', reason: 'Followers' });
    const answer = visitor.chat.getByRole('article').last();
    await answer.getByText('spencer', { exact: false }).first().waitFor();
    expect(guild().bans.has(person('spencer').id)).toBe(true);
    await answer.getByText('Only you can see this').waitFor();
    await visitor.member('spencer').getByText('Banned').waitFor();

    await visitor.becomes('max');
    expect(await visitor.chat.getByText('Only you can see this').count()).toBe(0);

    await visitor.becomes('mara');
    await visitor.chat.getByRole('button', { name: 'Undo' }).last().click();
    await visitor.page.getByRole('row', { name: /Unban spencer/ }).waitFor();
    expect(guild().bans.has(person('spencer').id)).toBe(false);
  });

  it('takes somebody by id who is nowhere to be chosen', async () => {
    const stranger = scene().ground.stage.discord.createUser({ name: 'stranger' });
    const form = await visitor.picks('ban');
    await visitor.control(form, 'user').fill(stranger.id);
    await form.getByRole('button', { name: 'Send' }).click();
    await visitor.page.getByRole('row', { name: /Ban stranger/ }).waitFor();
    expect(guild().bans.has(stranger.id)).toBe(true);
  });

  it('completes an option as the bot does while one types', async () => {
    const form = await visitor.picks('case view');
    await visitor.control(form, 'number').fill('5');
    await form.getByRole('option', { name: /5 · Temporary ban · vince/ }).click();
    await form.getByRole('button', { name: 'Send' }).click();
    await visitor.chat.getByText('Case 5 · Temporary ban').waitFor();
  });

  it('goes on to what is still to be filled in once somebody is picked, and shows no list any more', async () => {
    const form = await visitor.picks('tempban');
    for (const pick of [
      () => visitor.page.keyboard.press('Enter'),
      () => form.getByRole('option', { name: /finn/ }).click(),
    ]) {
      await visitor.control(form, 'user').fill('fin');
      await form.getByRole('option', { name: /finn/ }).waitFor();
      await pick();
      await form.getByRole('option', { name: /finn/ }).waitFor({ state: 'detached' });
      await visitor.control(form, 'duration').and(visitor.page.locator(':focus')).waitFor();
    }
    await form.getByRole('option', { name: '10 minutes' }).waitFor();
    await visitor.page.keyboard.press('Escape');
    await visitor.page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  });

  it('says what is wrong with an option, and keeps what was typed', async () => {
    const form = await visitor.picks('tempban');
    await visitor.control(form, 'user').fill('finn');
    await form.getByRole('button', { name: 'Send' }).click();
    await visitor.page
      .getByRole('alert')
      .filter({ hasText: /duration/ })
      .waitFor();
    expect(await visitor.control(form, 'user').inputValue()).toContain('finn');
    await form.getByRole('button', { name: 'Leave the command' }).click();
  });

  it('opens a form from a menu on a person, and sends it', async () => {
    await visitor.chooses('finn', 'Warn');
    const form = visitor.page.getByRole('dialog', { name: /Warn · finn/ });
    await form.getByLabel('Reason').fill('Too many cookies');
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.waitFor({ state: 'detached' });
    await visitor.page.getByRole('row', { name: /Warning finn/ }).waitFor();
    expect(await visitor.newestCase('finn')).toMatchObject({ type: 'warn', reason: 'Too many cookies' });
  });

  it('shows each person what Discord would show them', async () => {
    await visitor.becomes('finn');
    await visitor.composer.fill('/');
    await visitor.page.getByRole('option').first().waitFor();
    expect(await visitor.page.getByRole('option').allInnerTexts()).toEqual([
      expect.stringContaining('/report'),
    ]);
    await visitor.composer.fill('');
    const channels = visitor.page.getByRole('navigation', { name: 'Channels' });
    expect(await channels.getByRole('button', { name: 'mod-log' }).count()).toBe(0);
    await channels.getByRole('button', { name: 'Bailiff' }).click();
    await visitor.chat.getByText('Too many cookies').waitFor();

    await visitor.becomes('quinn');
    await visitor.button('Join The Lighthouse').click();
    await visitor.member('quinn').waitFor();
    expect(guild().members.has(person('quinn').id)).toBe(true);
  });

  it('makes a case of what is done by hand', async () => {
    await visitor.becomes('olivia');
    await visitor.chooses('nora', 'Kick nora…');
    const question = visitor.page.getByRole('dialog');
    await question.getByLabel(/Reason/).fill('By hand');
    await question.getByRole('button', { name: /Kick/ }).click();
    await visitor.page.getByRole('row', { name: /Kick nora olivia By hand/ }).waitFor();
    await visitor.seesAgreement();
  });

  it('shows what people write, and takes it away when it is deleted', async () => {
    await visitor.becomes('ivy');
    await visitor.looksAt('art');
    await visitor.composer.fill('Look: **done**');
    await visitor.composer.press('Enter');
    const message = visitor.chat.getByRole('article').filter({ hasText: 'Look: done' });
    await message.waitFor();
    await message.click({ button: 'right' });
    await visitor.page.getByRole('menuitem', { name: /^Delete/ }).click();
    await message.waitFor({ state: 'detached' });
  });
});
