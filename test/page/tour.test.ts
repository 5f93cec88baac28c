import { describePage } from '../support/page-scene';

describePage('The guided tour', (scene) => {
  it('leads through six steps, each done on the page itself, and stays closed afterwards', async () => {
    const visitor = await scene().visits({ withTour: true });
    const tour = visitor.page.getByRole('dialog', { name: 'Guided tour' });
    const isDone = async (step: number, sentence: RegExp) => {
      await tour.getByText(`Step ${step} of 6`).waitFor();
      await tour.getByText(sentence).waitFor({ timeout: 40_000 });
      await tour.getByRole('button', { name: step === 6 ? /Next|Finish/ : 'Next' }).click();
    };

    await tour.getByRole('button', { name: 'Be mara' }).click();
    await isDone(1, /you are mara/);

    await visitor.types('tempban', { user: 'spencer', duration: '30s', reason: 'Followers' });
    await isDone(2, /spencer is banned, and a case says so/);

    await visitor.opensBreak();
    await visitor.button('Let a minute pass').click();
    await isDone(3, /the ban has expired/);

    await visitor.types('jail', { user: 'finn' });
    await visitor.member('finn').getByText('Jailed').waitFor();
    await visitor.types('unjail', { user: 'finn' });
    await isDone(4, /finn is free/);

    await tour.getByRole('button', { name: 'Be olivia' }).click();
    await visitor.chooses('nora', 'Time out nora…');
    const question = visitor.page.getByRole('dialog', { name: /Time out/ });
    await question.getByRole('button', { name: /Time out/ }).click();
    await isDone(5, /what olivia did by hand is a case/);

    await visitor.button('Kill the bot').click();
    await isDone(6, /the bot is back, and cases and Discord agree/);

    await tour.getByText('README').waitFor();
    await tour
      .getByRole('button', { name: /Finish|Close/ })
      .first()
      .click();
    await tour.waitFor({ state: 'detached' });
    await visitor.page.reload();
    await visitor.chat.waitFor();
    expect(await tour.count()).toBe(0);
    await visitor.button('Tour').click();
    await tour.getByText(/Step \d of 6/).waitFor();
  }, 120_000);
});
