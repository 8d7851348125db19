/**
 * Text of a `text/plain` body: line ends as LF, `format=flowed` paragraphs joined (RFC 3676), blanks at
 * the ends removed. Nothing else is changed.
 */
export function readPlainText(text: string, params: ReadonlyMap<string, string>): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
  const flowed = params.get('format')?.toLowerCase() === 'flowed';
  return (flowed ? joinFlowed(lines, params.get('delsp')?.toLowerCase() === 'yes') : lines).trim();
}

function joinFlowed(text: string, deleteSpace: boolean): string {
  const out: string[] = [];
  let open = false;
  for (const raw of text.split('\n')) {
    const line = raw.startsWith(' ') ? raw.slice(1) : raw;
    // Signature separators end in a blank but are fixed lines; quoted lines keep their own breaks.
    const flows = line.endsWith(' ') && line !== '-- ' && !line.startsWith('>');
    const content = flows && deleteSpace ? line.slice(0, -1) : line;
    if (open && !line.startsWith('>') && line !== '-- ')
      out[out.length - 1] = (out[out.length - 1] ?? '') + content;
    else out.push(content);
    open = flows;
  }
  return out.join('\n');
}
