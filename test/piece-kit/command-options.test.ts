import { type APIApplicationCommandOption, SlashCommandBuilder } from 'discord.js';
import { addCaseSubcommands } from '../../src/piece-kit/case-options';
import { commandOptions } from '../../src/piece-kit/command-options';
import { addSettingsSubcommands } from '../../src/piece-kit/settings-options';
import { longestSearch } from '../../src/views/list-id';

type Option = Readonly<Record<string, unknown>> & { readonly options?: readonly Option[] };

const command = () => new SlashCommandBuilder().setName('test').setDescription('test');
const built = (add: (to: SlashCommandBuilder) => unknown): readonly Option[] => {
  const builder = command();
  add(builder);
  return (builder.toJSON().options ??
    []) as readonly APIApplicationCommandOption[] as readonly unknown[] as readonly Option[];
};
const named = (options: readonly Option[] | undefined, name: string) =>
  options?.find((option) => option['name'] === name);

const everyCommand = [addCaseSubcommands, addSettingsSubcommands, ...Object.values(commandOptions)];

describe('The options of commands', () => {
  it('are such that Discord takes them: required ones first, 25 at most, names once', () => {
    const levels = everyCommand.flatMap((add) => {
      const options = built(add);
      return [options, ...options.map(({ options: inner = [] }) => inner)];
    });
    for (const options of levels) {
      const required = options.map((option) => option['required'] === true);
      expect(required).toEqual(required.toSorted((one, other) => Number(other) - Number(one)));
      expect(options.length).toBeLessThanOrEqual(25);
      expect(new Set(options.map((option) => option['name'])).size).toBe(options.length);
    }
  });

  it('let a reason be as long as the audit log takes it, and not empty', () => {
    expect(built(commandOptions.reason)).toEqual([
      expect.objectContaining({ min_length: 1, max_length: 512, required: false }),
    ]);
  });

  it('offer Discord’s own choices of what is deleted, none to seven days, in seconds', () => {
    const [option] = built(commandOptions.delete_messages);
    const choices = option?.['choices'] as { value: number }[];
    expect(choices.map(({ value }) => value)).toEqual([0, 3600, 21_600, 43_200, 86_400, 259_200, 604_800]);
  });

  it('take a case number as large as the column, and none below 1', () => {
    expect(built(commandOptions.number)).toEqual([
      expect.objectContaining({ min_value: 1, max_value: 2_147_483_647, required: true }),
    ]);
  });

  it('take no longer search than the buttons of a list can remember', () => {
    const list = named(built(addCaseSubcommands), 'list');
    expect(named(list?.options, 'contains')).toMatchObject({ max_length: longestSearch, required: false });
  });
});
