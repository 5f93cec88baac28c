import type { User } from '../../sandbox/discord/world/user';
import { type Scene, setScene } from '../support/scene';
import { standingTempban } from '../support/standing-sanctions';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.close());

/** More than are ended at a time. */
const many = 28;

const idsOf = (users: readonly User[]) => users.map(({ id }) => id);
const banned = (users: readonly User[]) => users.filter(({ id }) => scene.guild.bans.has(id));

async function tempbanned(count: number): Promise<User[]> {
  const users = Array.from({ length: count }, (_, n) => scene.discord.createUser({ name: `target ${n}` }));
  for (const user of users) await standingTempban(scene, user);
  return users;
}

/** The database takes no case that would lift one of these bans. */
const refuseToLift = (users: readonly User[]) =>
  scene.query(
    `create function refuse_to_lift() returns trigger language plpgsql as $$ begin
       if new.type = 'unban' and new.user_id in (${idsOf(users).join()}) then raise 'planted'; end if;
       return new;
     end $$;
     create trigger refuse_to_lift before insert on cases for each row execute function refuse_to_lift()`,
  );

const letTimeCome = (users: readonly User[], ago: string) =>
  scene.query(
    `update cases set created_at = created_at - interval '1 year', expires_at = now() - $2::interval
     where user_id = any ($1)`,
    [idsOf(users), ago],
  );

describe('Promise 3: What is temporary ends', () => {
  it('whatever becomes of those before it, a page full of which throw (defect 17)', async () => {
    const [broken, sound] = [await tempbanned(many), await tempbanned(3)];
    await refuseToLift(broken);
    await letTimeCome(broken, '1 hour');
    await letTimeCome(sound, '1 second');
    await scene.discord.until(() => banned(sound).length === 0, { what: 'the sound ones end' });
    expect(banned(broken)).toHaveLength(many);

    await scene.query('drop trigger refuse_to_lift on cases');
    await scene.query('update cases set lease_until = now() where lease_until is not null');
    await scene.discord.until(() => banned(broken).length === 0, { what: 'the others end' });
    await scene.until(
      () => scene.query('select number from cases where expires_at is not null and ended_at is null'),
      (rows) => rows.length === 0,
    );
  });
});
