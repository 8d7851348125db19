/** How a text left the page: through the system's own sheet, copied, or not at all. */
export type HandedOver = 'shared' | 'copied' | 'neither';

/** Copies a text. A browser may forbid it: then the person copies it by hand. */
export async function copyText(text: string): Promise<HandedOver> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'neither';
  }
}

/** Offers the system's sheet for sending something on; where there is none, or it was closed, copies it. */
export async function handOver(words: string, address?: string): Promise<HandedOver> {
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share(
        address === undefined ? { text: words } : { text: words, url: address },
      );
      return 'shared';
    } catch {
      // Closed by the person, or not for this kind of thing.
    }
  }
  return copyText(address ?? words);
}
