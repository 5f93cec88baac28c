/** Once somebody is picked for an option, the next one that has nothing yet is at hand. */
export function focusNext(id: string): void {
  const control = document.getElementById(id);
  const form = control?.closest('form');
  if (!control || !form) return;
  const controls = [...form.querySelectorAll<HTMLElement>('.command-fields .control')];
  const after = controls.slice(controls.indexOf(control) + 1);
  after.find((one) => one instanceof HTMLInputElement && one.value === '')?.focus();
}
