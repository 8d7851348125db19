/** What a generated mail says; parsers must find exactly this. */
export interface MailPlan {
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
  readonly fileName: string;
  readonly charset: 'utf-8' | 'iso-8859-1';
  readonly encoding: 'base64' | 'quoted-printable' | '8bit';
  readonly lineEnd: '\n' | '\r\n';
}

/** A mail as a program would send it. */
export function buildMail(plan: MailPlan): Uint8Array {
  const part = (type: string, text: string): string[] => [
    `Content-Type: ${type}; charset=${plan.charset}`,
    `Content-Transfer-Encoding: ${plan.encoding}`,
    '',
    encodeBody(text, plan),
  ];
  const lines = [
    'Received: from a.test by b.test; Tue, 17 Nov 2026 10:11:12 +0000',
    `From: ${encodeWord(plan.name, 'Q')} <${plan.address}>`,
    `Subject: ${encodeWord(plan.subject, 'B')}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="outer-1"',
    '',
    'This is a multipart message.',
    '--outer-1',
    'Content-Type: multipart/alternative;',
    '\tboundary=inner-1',
    '',
    '--inner-1',
    ...part('text/plain', plan.plain),
    '--inner-1',
    ...part('text/html', plan.html),
    '--inner-1--',
    '--outer-1',
    'Content-Type: application/pdf',
    `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(plan.fileName).replaceAll("'", '%27')}`,
    'Content-Transfer-Encoding: base64',
    '',
    'JVBERi0=',
    '--outer-1--',
    '',
  ];
  return new Uint8Array(Buffer.from(lines.join(plan.lineEnd), 'latin1'));
}

/** Bytes of a text in the plan's charset, as a string of one unit a byte. */
function toBytes(text: string, charset: MailPlan['charset']): Buffer {
  return Buffer.from(text, charset === 'utf-8' ? 'utf8' : 'latin1');
}

function encodeBody(text: string, plan: MailPlan): string {
  const bytes = toBytes(text, plan.charset);
  if (plan.encoding === 'base64') {
    return (bytes.toString('base64').match(/.{1,76}/gu) ?? []).join(plan.lineEnd);
  }
  if (plan.encoding === '8bit') return bytes.toString('latin1');
  const out: string[] = [];
  let line = '';
  for (const byte of bytes) {
    const isPlain = byte > 32 && byte < 127 && byte !== 61;
    line += isPlain
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (line.length > 70) {
      out.push(`${line}=`);
      line = '';
    }
  }
  return [...out, line].join(plan.lineEnd);
}

/** One encoded word for every few characters, as long headers need. */
function encodeWord(text: string, kind: 'B' | 'Q'): string {
  const words: string[] = [];
  const units = [...text];
  for (let at = 0; at < units.length; at += 12) {
    const bytes = Buffer.from(units.slice(at, at + 12).join(''), 'utf8');
    const encoded =
      kind === 'B'
        ? bytes.toString('base64')
        : [...bytes]
            .map((byte) =>
              byte === 32 ? '_' : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
            )
            .join('');
    words.push(`=?utf-8?${kind}?${encoded}?=`);
  }
  return words.join(' ');
}
