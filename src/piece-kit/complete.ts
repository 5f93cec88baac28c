import { setTimeout as pause } from 'node:timers/promises';
import { container } from '@sapphire/framework';
import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  PermissionsString,
} from 'discord.js';
import { acknowledge } from './acknowledge';

export type Choices = readonly ApplicationCommandOptionChoiceData[];

/** Discord takes choices within 3 s; this leaves the way there. */
const patienceMs = 2_500;

/**
 * Answers a completion: nothing to somebody without the permission of the command, and nothing where the
 * choices are not there in time. Sapphire asks no precondition before a completion.
 */
export function complete(
  interaction: AutocompleteInteraction<'cached'>,
  permission: PermissionsString,
  choices: (typed: string) => Promise<Choices>,
): Promise<void> {
  return container.work.during(answer(interaction, permission, choices));
}

async function answer(
  interaction: AutocompleteInteraction<'cached'>,
  permission: PermissionsString,
  choices: (typed: string) => Promise<Choices>,
): Promise<void> {
  const isAllowed = interaction.memberPermissions.has(permission);
  await offer(interaction, isAllowed ? await inTime(choices(interaction.options.getFocused())) : []);
}

/** Sends choices, as the one answer a completion gets. */
export async function offer(interaction: AutocompleteInteraction, choices: Choices): Promise<void> {
  await acknowledge(interaction, interaction.respond(choices));
  interaction.responded = true;
}

function inTime(choices: Promise<Choices>): Promise<Choices> {
  return Promise.race([choices, pause(patienceMs, [], { ref: false })]);
}
