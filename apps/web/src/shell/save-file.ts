/** Hands the person a file that was made here. Nothing is fetched: the address is the page's own memory. */
export function saveFile(name: string, type: string, text: string): void {
  save(name, new Blob([text], { type }));
}

/** The same for bytes: nothing of them is changed. */
export function saveBytes(name: string, type: string, bytes: Uint8Array): void {
  save(name, new Blob([new Uint8Array(bytes)], { type }));
}

function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
