import type { OwnContact } from '@peephole/knowledge/authors';

/** A mail of the own set as it would have arrived: RFC 5322, with a receiver's verdict if it has one. */
export function ownMail(own: OwnContact): string {
  const { text = '', from = '', subject = '', replyTo, attachments = [], proven } = own;
  const body = bodyPart(text);
  const boundary = 'part-of-own-mail';
  const headers = [
    ...(proven === undefined ? [] : verdict(proven)),
    `From: ${encodedFrom(from)}`,
    ...(replyTo === undefined ? [] : [`Reply-To: ${encodedFrom(replyTo)}`]),
    'To: pat@mail.example',
    `Subject: ${encodedWord(subject)}`,
    'Date: Fri, 20 Nov 2026 09:14:02 +0000',
    'MIME-Version: 1.0',
  ];
  if (attachments.length === 0) return [...headers, ...body, ''].join('\r\n');
  return [
    ...headers,
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    ...body,
    ...attachments.flatMap((name) => [
      `--${boundary}`,
      `Content-Type: application/octet-stream; name="${encodedWord(name)}"`,
      `Content-Disposition: attachment; filename="${encodedWord(name)}"`,
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
    ]),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

/** A page of the own set: its first line is the title. */
export function ownPage({ text = '' }: OwnContact): string {
  const [title = '', ...lines] = text.split('\n');
  return `<html><head><title>${escaped(title)}</title></head><body>${htmlOf(lines)}</body></html>`;
}

function bodyPart(text: string): readonly string[] {
  const isHtml = /\[[^[\]\n]*\]\([^)\s]+\)|^\{hidden: /mu.test(text);
  const content = isHtml ? `<html><body>${htmlOf(text.split('\n'))}</body></html>` : text;
  return [
    `Content-Type: text/${isHtml ? 'html' : 'plain'}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(content)
      .toString('base64')
      .match(/.{1,76}/gu) ?? ['']),
  ];
}

function htmlOf(lines: readonly string[]): string {
  return lines
    .map((line) => {
      const hidden = /^\{hidden: (?<words>.*)\}$/u.exec(line)?.groups?.['words'];
      if (hidden !== undefined) return `<div style="display:none">${escaped(hidden)}</div>`;
      const linked = escaped(line).replace(
        /\[(?<words>[^[\]\n]*)\]\((?<to>[^)\s]+)\)/gu,
        '<a href="$<to>">$<words></a>',
      );
      return `<p>${linked}</p>`;
    })
    .join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What a receiver known to the knowledge writes above its own Received. */
function verdict(domain: string): readonly string[] {
  return [
    `Authentication-Results: mx.google.com; dkim=pass header.i=@${domain} header.s=s1; spf=pass smtp.mailfrom=bounce@${domain}; dmarc=pass header.from=${domain}`,
    `Received: from mail.${domain} (mail.${domain} [203.0.113.24]) by mx.google.com with ESMTPS id 7f21c; Fri, 20 Nov 2026 09:14:07 +0000`,
  ];
}

function encodedFrom(from: string): string {
  const open = from.lastIndexOf('<');
  if (open === -1) return from;
  const name = from.slice(0, open).replaceAll('"', '').trim();
  const address = from.slice(open);
  return name === '' ? address : `${encodedWord(name, true)} ${address}`;
}

/** RFC 2047, in base64, where the words need it. */
function encodedWord(text: string, isName = false): string {
  const plain = /^[\x20-\x7e]*$/u.test(text);
  if (plain) return isName ? `"${text.replaceAll('"', '')}"` : text;
  const words: string[] = [];
  let held = '';
  for (const sign of text) {
    if (Buffer.byteLength(held + sign) > 42) {
      words.push(held);
      held = '';
    }
    held += sign;
  }
  words.push(held);
  return words.map((w) => `=?utf-8?B?${Buffer.from(w).toString('base64')}?=`).join('\r\n ');
}
