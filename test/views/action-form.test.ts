import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import fc from 'fast-check';
import { translator } from '../../src/locales/translator';
import { actionForm, messageForm } from '../../src/views/action-form';
import { fromActionId, fromMessageFormId } from '../../src/views/action-form-id';
import { refusedForm } from '../../src/views/refused-form';
import { hostileText } from './hostile-text';
import { messageFaults } from './message-faults';

const id = String(2n ** 63n - 1n);

/** What Discord would refuse in a form, whose limits are counted the strictest way. */
function formFaults({ title, custom_id, components }: APIModalInteractionResponseCallbackData): string[] {
  const labels = JSON.parse(JSON.stringify(components)) as { label: string; description?: string }[];
  return [
    ...(title.length > 45 || !title.isWellFormed() ? [title] : []),
    ...(custom_id.length > 100 ? [custom_id] : []),
    ...labels.filter(({ label, description = '' }) => label.length > 45 || description.length > 100),
  ].map(String);
}

describe.each(['en-US', 'de', 'es-ES'])('The forms of moderators, in %s', (locale) => {
  const t = translator(locale);

  it('are taken by Discord, whatever people are called', () => {
    fc.assert(
      fc.property(hostileText(32), (name) => {
        const forms = (['ban', 'timeout', 'warn'] as const).map((type) =>
          actionForm({ type, userId: id }, name, t),
        );
        forms.push(messageForm({ id, authorId: id }, name, t));
        expect(forms.flatMap(formFaults)).toEqual([]);
      }),
    );
  });

  it('give back whatever was written as the reason', () => {
    fc.assert(
      fc.property(hostileText(512), (reason) => {
        const refused = refusedForm({ code: 'bad_duration', text: 'x'.repeat(100) }, reason, t);
        expect(messageFaults(refused)).toEqual([]);
      }),
    );
  });
});

describe('The id of a form', () => {
  const t = translator();

  it('says what the form is about, and no other id does', () => {
    const target = { type: 'timeout', userId: id } as const;
    const message = { id, authorId: '7' };
    expect(fromActionId(actionForm(target, 'ann', t).custom_id)).toEqual(target);
    expect(fromMessageFormId(messageForm(message, 'ann', t).custom_id)).toEqual(message);
    for (const other of ['form:jail:7', 'form:ban:', 'form:ban:7:8', 'form:message:7', 'report-form:7', '']) {
      expect(fromActionId(other) ?? fromMessageFormId(other)).toBeNull();
    }
  });
});
