import type { RawInput } from '@peephole/intake';

/** Bytes of a file that is read in a page. */
export const MAX_FILE: number = 50 * 1024 * 1024;

/** Endings of files that hold no text; pictures and documents are read by their own readers, not here. */
const NO_TEXT =
  /\.(?:png|jpe?g|gif|webp|heic|bmp|tiff?|pdf|docx?|xlsx?|pptx?|zip|rar|7z|mp[34]|m4a|wav|mov|msg)$/iu;

export type FileRead =
  | { readonly input: RawInput }
  | { readonly problem: 'too-big' | 'unreadable'; readonly name: string };

/** A chosen or dropped file as an input of the engine, or the reason why it is none. */
export async function readFile(file: File): Promise<FileRead> {
  const { name, type, size } = file;
  if (size > MAX_FILE) return { problem: 'too-big', name };
  if (NO_TEXT.test(name) || /^(?:image|audio|video)\//u.test(type))
    return { problem: 'unreadable', name };
  return { input: { bytes: new Uint8Array(await file.arrayBuffer()), name } };
}
