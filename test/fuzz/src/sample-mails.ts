/** Mails of our own that use what mutations should break: every encoding, nesting and kind of part. */
export const SAMPLE_MAILS: readonly Uint8Array[] = [
  plain(),
  quotedPrintableHtml(),
  alternative(),
  mixedWithAttachments(),
  forwardedAttachment(),
  inlineForward(),
  reply(),
  oddHeaders(),
  calendar(),
  hiddenText(),
].map((text) => Buffer.from(text, 'latin1'));

function mail(fields: readonly string[], body: string): string {
  return `${trace()}\r\n${fields.join('\r\n')}\r\n\r\n${body}`;
}

function trace(): string {
  return [
    'Return-Path: <notice@parcels.example>',
    'Received: from mail.parcels.example (mail.parcels.example [192.0.2.7]) by mx.example.com; Tue, 17 Nov 2026 10:11:12 +0000',
    'Authentication-Results: mx.example.com; dkim=pass header.d=parcels.example; spf=pass smtp.mailfrom=parcels.example',
    'Date: Tue, 17 Nov 2026 10:11:10 +0000',
    'Message-ID: <1@parcels.example>',
    'MIME-Version: 1.0',
  ].join('\r\n');
}

function plain(): string {
  return mail(
    [
      'From: Parcel Desk <notice@parcels.example>',
      'To: you@example.com',
      'Subject: Your parcel waits',
      'Content-Type: text/plain; charset=utf-8; format=flowed',
    ],
    'Your parcel is waiting at the depot. \r\nPay the fee of 1.45 at https://parcels-redelivery.test/pay \r\nor call +44 7700 900123.\r\n',
  );
}

function quotedPrintableHtml(): string {
  return mail(
    [
      'From: =?utf-8?Q?Caf=C3=A9_Desk?= <cafe@shop.example>',
      'Subject: =?utf-8?B?w4Q=?= =?utf-8?B?cmdlcg==?=',
      'Content-Type: text/html; charset="utf-8"',
      'Content-Transfer-Encoding: quoted-printable',
    ],
    '<html><head><title>Receipt</title><style>.x{display:none} p.small{font-size:1px}</style></head><body bgcolor=3D"#ffffff">=\r\n<p style=3D"color:#333">Order 112-1234567-1234567 &mdash; caf=C3=A9</p><a href=3D"https://shop.example/=\r\norder?id=3D1&amp;x=3D2">View order</a><span class=3D"x">unseen</span></body></html>\r\n',
  );
}

function alternative(): string {
  return mail(
    [
      'From: "Shop, The" <shop@shop.example>',
      'Reply-To: help@shop.example, other@shop.example',
      'Subject: Sale',
      'Content-Type: multipart/alternative; boundary="alt"',
    ],
    'preamble\r\n--alt\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nPlain words\xe9 https://shop.example\r\n--alt\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n<table><tr><td>Cell one<td>Cell two</table><form action="https://forms.test/go"><input type=submit value="Send"></form>\r\n--alt--\r\nepilogue\r\n',
  );
}

function mixedWithAttachments(): string {
  const page = Buffer.from(
    '<html><body>Sign in at <a href="https://login.test/">your bank</a></body></html>',
  ).toString('base64');
  return mail(
    [
      'From: Billing <billing@bills.example>',
      'Subject: Invoice',
      'Content-Type: multipart/mixed; boundary=mix',
    ],
    `--mix\r\nContent-Type: multipart/related; boundary=rel\r\n\r\n--rel\r\nContent-Type: text/html\r\n\r\n<p>See <b>attached</b><img src="cid:1" alt="logo"></p>\r\n--rel\r\nContent-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <1>\r\n\r\niVBORw0KGgo=\r\n--rel--\r\n--mix\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename*0*=utf-8''Rech; filename*1*=nung.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--mix\r\nContent-Type: text/html; name="login.html"\r\nContent-Disposition: attachment; filename="login.html"\r\nContent-Transfer-Encoding: base64\r\n\r\n${page}\r\n--mix--\r\n`,
  );
}

function forwardedAttachment(): string {
  return mail(
    [
      'From: Friend <friend@example.com>',
      'Subject: Fwd: is this real?',
      'Content-Type: multipart/mixed; boundary=fw',
    ],
    `--fw\r\nContent-Type: text/plain\r\n\r\nIs this real?\r\n--fw\r\nContent-Type: message/rfc822\r\n\r\n${alternative()}\r\n--fw--\r\n`,
  );
}

function inlineForward(): string {
  return mail(
    ['From: Friend <friend@example.com>', 'Subject: Fwd: Prize', 'Content-Type: text/plain'],
    'what do you think?\r\n\r\n---------- Forwarded message ---------\r\nFrom: Prize Office <win@prizes.test>\r\nDate: Tue, 17 Nov 2026 at 09:00\r\nSubject: You won\r\nTo: <friend@example.com>\r\n\r\nSend the fee by gift card.\r\n',
  );
}

function reply(): string {
  return mail(
    [
      'From: Anna <anna@example.com>',
      'Subject: Re: lunch',
      'In-Reply-To: <7@example.com>',
      'Content-Type: text/plain; charset=us-ascii',
    ],
    'Half past twelve suits me fine.\r\n\r\nOn Mon, 16 Nov 2026, Ben wrote:\r\n> Lunch tomorrow?\r\n> At noon?\r\n',
  );
}

function oddHeaders(): string {
  return mail(
    [
      'From: Account team ,_<no-reply@account.test>',
      'From: "service@bank.example" <x@stranger.test> (note)',
      'Subject:',
      '\tfolded',
      '  subject',
      'Content-Type: multipart/mixed',
      'X-Empty:',
    ],
    '--guess\nContent-Type: text/plain\n\nbegin 644 note.txt\n#0V%T\n`\nend\n--guess--\n',
  );
}

function calendar(): string {
  return mail(
    [
      'From: Calendar <invite@calendar.example>',
      'Subject: Invitation',
      'Content-Type: multipart/mixed; boundary=cal',
    ],
    '--cal\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\n\xf0\xd2\xc9\xd7\xc5\xd4\r\n--cal\r\nContent-Type: text/calendar; method=REQUEST; name=invite.ics\r\nContent-Disposition: attachment\r\n\r\nBEGIN:VCALENDAR\r\nSUMMARY:Renewal\\, call +1 555 0100\r\n now\r\nEND:VCALENDAR\r\n--cal--\r\n',
  );
}

function hiddenText(): string {
  return mail(
    ['From: News <news@news.example>', 'Subject: News', 'Content-Type: text/html; charset=utf-8'],
    '<body style="background:#fff"><div style="display:none;max-height:0">preview</div><font color=white>unseen</font><div style="font-size:0">zero<span style="font-size:14px">seen</span></div><!-- comment --><![CDATA[ x ]]><map><area href="https://area.test"></map><svg><title>t</title></svg>&nbsp;&#x200b;&amp;&bogus;&#99999999;</body>',
  );
}
