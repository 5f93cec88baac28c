import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What of a case can change by hand. */
export const editedFields = ['reason', 'expires_at', 'status', 'deleted', 'appeal'] as const;
export type EditedField = (typeof editedFields)[number];

/** Who changes a record, and their name at the time. */
export interface Editor {
  readonly id: string;
  readonly name?: string | null;
}

/** One change of a case: who, when, old and new. Written with the change, and never changed but by an erasure. */
@Entity('case_edits')
export class CaseEdit {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ name: 'guild_id', type: 'bigint' })
  guildId!: string;

  @Column({ name: 'case_number', type: 'integer' })
  caseNumber!: number;

  @Column({ type: 'text' })
  field!: EditedField;

  /** The text as it stood; times as ISO 8601 in UTC, `deleted` as the time it was hidden; null means none. */
  @Column({ name: 'old_value', type: 'text', nullable: true })
  oldValue!: string | null;

  @Column({ name: 'new_value', type: 'text', nullable: true })
  newValue!: string | null;

  @Column({ name: 'editor_id', type: 'bigint' })
  editorId!: string;

  @Column({ name: 'editor_name', type: 'text', nullable: true })
  editorName!: string | null;

  /** Why it was changed, where the editor said so. */
  @Column({ type: 'text', nullable: true })
  comment!: string | null;

  @Column({ name: 'edited_at', type: 'timestamptz', default: () => 'now()' })
  editedAt!: Date;
}
