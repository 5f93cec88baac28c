import { Piece } from '@sapphire/framework';

/** A piece that node-cron runs. What it works on is what is due in the database, or was found undone by this process. */
export abstract class Task extends Piece<Piece.Options, 'tasks'> {
  /** When it runs: a cron expression with seconds, in UTC. Rounds never overlap; a failed one is run again. */
  public abstract readonly schedule: string;

  public abstract run(): Promise<unknown>;
}
