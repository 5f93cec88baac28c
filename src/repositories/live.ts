import { lastingTypes } from '../entities/case-type';

const types = lastingTypes.map((type) => `'${type}'`).join(', ');

/** SQL: whether the case that goes by `name` lasts once it is applied. */
export const lasts = (name: string) => `${name}.type in (${types})`;

/** SQL: whether the case that goes by `name` is a sanction that holds now. */
export const isLive = (name: string) =>
  `${name}.status = 'applied' and ${name}.ended_at is null and ${lasts(name)} and ${name}.sanction is not null`;

/** SQL: whether the case that goes by `name` takes the slot of its person and kind, as the index `cases_slot` says. */
export const holdsSlot = (name: string) =>
  `${name}.sanction is not null and (${name}.status = 'pending' or (${isLive(name)}))`;
