import type { FileValue } from '../../../contract/deed';
import type { ControlProps } from './control-props';
import { nothingGiven } from './given';

/** A file from the disk. */
export function FileControl({ id, onGiven }: ControlProps) {
  const choose = async (file: File | undefined) =>
    onGiven(file ? { text: file.name, value: await fileValue(file) } : nothingGiven);
  return (
    <input
      id={id}
      class="control command-file"
      type="file"
      onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
    />
  );
}

function fileValue(file: File): Promise<FileValue> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read.'));
    reader.onload = () => {
      const [, data = ''] = typeof reader.result === 'string' ? reader.result.split(',') : [];
      resolve({ fileName: file.name, contentType: file.type || 'application/octet-stream', data });
    };
    reader.readAsDataURL(file);
  });
}
