import type { Locator, Page } from 'playwright-core';
import type { CaseView } from '../../sandbox/contract/snapshot';
import { readRecord } from '../../sandbox/stage/read-record';
import type { PlaygroundScene } from './playground-scene';

/** Somebody at the page, who finds everything by its role and its name. */
export class Visitor {
  public constructor(
    readonly page: Page,
    private readonly playground: PlaygroundScene,
  ) {}

  public get composer(): Locator {
    return this.page.getByRole('combobox', { name: 'Message' });
  }

  public get chat(): Locator {
    return this.page.getByRole('log');
  }

  public button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Somebody in the list of members. */
  public member(name: string): Locator {
    return this.page
      .getByRole('complementary', { name: 'Members' })
      .getByRole('button', { name: new RegExp(`^${name}`) });
  }

  /** A row of the table of cases. */
  public caseRow(number: number): Locator {
    return this.page.getByRole('row', { name: new RegExp(`^${number} `) });
  }

  public async becomes(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /^You are/ }).click();
    await this.page.getByRole('menuitemradio', { name: new RegExp(`^${name}`) }).click();
    await this.page.getByRole('button', { name: new RegExp(`^You are ${name}`) }).waitFor();
  }

  public async looksAt(channel: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Channels' })
      .getByRole('button', { name: channel })
      .click();
  }

  /** Picks a command and fills in its options, each by its own control. */
  public async types(command: string, options: Readonly<Record<string, string>> = {}): Promise<void> {
    const form = await this.picks(command);
    for (const [name, value] of Object.entries(options)) await this.fillsIn(form, name, value);
    await form.getByRole('button', { name: 'Send' }).click();
    await form.waitFor({ state: 'detached' });
  }

  private async fillsIn(form: Locator, name: string, value: string): Promise<void> {
    const control = this.control(form, name);
    if ((await control.count()) === 0) await form.getByRole('button', { name: `+ ${name}` }).click();
    await control.fill(value);
  }

  /** The control of an option, whichever kind it is. */
  public control(form: Locator, name: string): Locator {
    const by = (role: 'combobox' | 'textbox' | 'spinbutton') => form.getByRole(role, { name, exact: true });
    return by('combobox').or(by('textbox')).or(by('spinbutton'));
  }

  /** Picks a command, whose form stays open. */
  public async picks(command: string): Promise<Locator> {
    await this.composer.fill(`/${command}`);
    await this.page
      .getByRole('option', { name: new RegExp(`^/${command}( |$)`) })
      .first()
      .click();
    const form = this.page.getByRole('form', { name: `Command /${command}` });
    await form.waitFor();
    return form;
  }

  /** Chooses an item of somebody's menu, opened by the right button. */
  public async chooses(name: string, item: string): Promise<void> {
    await this.member(name).click({ button: 'right' });
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  public async opensBreak(): Promise<void> {
    await this.page
      .getByRole('complementary', { name: 'Instruments' })
      .getByRole('button', { name: 'Break' })
      .click();
  }

  public async opensWatch(tab: 'Cases' | 'Audit log' | 'Wire' = 'Cases'): Promise<void> {
    await this.page
      .getByRole('complementary', { name: 'Instruments' })
      .getByRole('button', { name: 'Watch' })
      .click();
    await this.page.getByRole('tab', { name: tab }).click();
  }

  /** Waits until the header says that they agree. */
  public async seesAgreement(): Promise<void> {
    await this.page.getByRole('banner').getByText('Cases and Discord agree').waitFor();
  }

  /** The newest case about somebody, as it is recorded. */
  public async newestCase(name: string): Promise<CaseView | undefined> {
    const { stage, database } = this.playground.ground;
    const user = [...stage.discord.world.users.values()].find((one) => one.name === name);
    const { cases } = await readRecord(database);
    return cases.find(({ userId }) => userId === user?.id);
  }
}
