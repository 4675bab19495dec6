import { BUNDLE_TEXT_MAX } from '../../../../shared/domain/consignment/bundle.ts';

/** What stands in a chosen file; its name alone, which is no bundle either, where it cannot be one: so much, or a picture, is not sent to the service. */
export async function textOfFile(file: Pick<File, 'name' | 'size' | 'text'>): Promise<string> {
  if (file.size > BUNDLE_TEXT_MAX) return file.name;
  const text = await file.text().catch(() => '');
  return text.trimStart().startsWith('{') ? text : file.name;
}
