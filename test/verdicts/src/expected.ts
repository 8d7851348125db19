import type { Verdict } from '@peephole/core';

/** A contact in our own words, about a real brand, and the answer it must get. */
export interface Expected {
  /** What happens to the person, as a sentence. */
  readonly what: string;
  readonly verdict: Verdict;
  /** A raw mail, or a row as `peephole scan` takes it. */
  readonly input: string | Readonly<Record<string, unknown>>;
  /** Never-rules that must be among those broken. */
  readonly breaks?: readonly string[];
  /** Calls: the turn of the first alarm. */
  readonly alarmTurn?: number | null;
}

/** A mail of plain text. */
export function mail(headers: readonly string[], ...body: readonly string[]): string {
  const fixed = [
    'To: person@example.org',
    'Date: Sun, 22 Nov 2026 09:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
  ];
  return [...headers, ...fixed, '', ...body, ''].join('\r\n');
}

/** A mail of HTML. */
export function page(headers: readonly string[], html: string): string {
  return mail(headers, html).replace('text/plain', 'text/html');
}

/** What Gmail writes above a mail whose signature it checked, top to bottom. */
export function throughGmail(domain: string): readonly string[] {
  return [
    'Delivered-To: person@example.org',
    'Received: by 2002:a05:6a10:9f4c:b0:57e:1c2d:3e4f with SMTP id ab12csp345678; Sun, 22 Nov 2026 01:00:02 -0800 (PST)',
    'X-Google-Smtp-Source: AGHT+IExample',
    'X-Received: by 2002:a17:90b:1234:b0:2e0:abcd:ef01 with SMTP id cd34mr567; Sun, 22 Nov 2026 01:00:02 -0800 (PST)',
    'ARC-Seal: i=1; a=rsa-sha256; t=1795338002; cv=none; d=google.com; s=arc-20240605; b=AAAA',
    `ARC-Authentication-Results: i=1; mx.google.com; dkim=pass header.i=@${domain} header.s=s1; dmarc=pass header.from=${domain}`,
    `Return-Path: <bounces@mail.${domain}>`,
    `Received: from out1.${domain} (out1.${domain}. [192.0.2.25]) by mx.google.com with ESMTPS id ef56si7890 for <person@example.org>; Sun, 22 Nov 2026 01:00:01 -0800 (PST)`,
    'Received-SPF: pass (google.com: designates 192.0.2.25 as permitted sender) client-ip=192.0.2.25;',
    `Authentication-Results: mx.google.com; dkim=pass header.i=@${domain} header.s=s1 header.b=AAAA; spf=pass smtp.mailfrom=bounces@mail.${domain}; dmarc=pass (p=QUARANTINE sp=QUARANTINE dis=NONE) header.from=${domain}`,
  ];
}

/** What a receiver writes that puts its result above its own Received, as RFC 8601 asks. */
export function throughFastmail(domain: string): readonly string[] {
  return [
    `Authentication-Results: mx1.messagingengine.com; dkim=pass header.d=${domain} header.s=s1; dmarc=pass header.from=${domain}`,
    `Received: from out1.${domain} (out1.${domain} [192.0.2.25]) by mx1.messagingengine.com with ESMTPS id ef56; Sun, 22 Nov 2026 09:00:01 +0000`,
  ];
}
