import { Clock } from './clock';
import { snowflakeAt } from './snowflake';

/** Ids made from the clock's time, strictly increasing. */
export class SnowflakeSource {
  private last = 0n;

  constructor(private readonly clock: Clock) {}

  next(): string {
    const earliest = snowflakeAt(this.clock.now());
    this.last = earliest > this.last ? earliest : this.last + 1n;
    return this.last.toString();
  }
}
