import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { createServer } from './server.ts';

const HEADERS = { host: 'localhost:7000' };
const ORDER =
  'Amazon: your account is locked. Verify it at arnazon-login.example/verify within 24 hours.';

test('an address that asks too often is told so', async () => {
  const server = await createServer({ workers: 1, perMinute: 3 });
  try {
    const statuses: number[] = [];
    for (let at = 0; at < 5; at += 1)
      statuses.push((await server.inject({ url: '/api/health', headers: HEADERS })).statusCode);
    assert.deepEqual(statuses, [200, 200, 200, 429, 429]);
    const { body } = await server.inject({ url: '/api/health', headers: HEADERS });
    assert.match(body, /"error":"too-many"/u);
  } finally {
    await server.close();
  }
});

suite('the API', () => {
  let server: FastifyInstance;
  before(async () => {
    server = await createServer({ workers: 1 });
  });
  after(() => server.close());

  const check = (payload: unknown, headers: Record<string, string> = {}) =>
    server.inject({
      method: 'POST',
      url: '/api/check',
      headers: { ...HEADERS, 'content-type': 'application/json', ...headers },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });

  test('a text is judged', async () => {
    const { statusCode, json } = await check({ text: ORDER, channel: 'sms', country: 'us' });
    assert.equal(statusCode, 200);
    const found = json<{ verdict: string; findings: readonly unknown[]; channel: string }>();
    assert.equal(found.verdict, 'impostor');
    assert.equal(found.channel, 'sms');
    assert.ok(found.findings.length > 0);
  });

  test('a call, turn by turn, says at which turn it alarmed', async () => {
    const turns = [
      {
        speaker: 'Caller',
        text: 'Hello, this is Amazon security, there was a charge on your account.',
      },
      { speaker: 'Me', text: 'Oh dear.' },
      {
        speaker: 'Caller',
        text: 'To stop it, buy two gift cards and read me the numbers on the back.',
      },
    ];
    const { json } = await check({ turns });
    const found = json<{ verdict: string; alarmTurn: number }>();
    assert.equal(found.verdict, 'impostor');
    assert.equal(found.alarmTurn, 2);
  });

  test('a mail as bytes, and the same in base64, get the same answer', async () => {
    const mail = [
      'From: Amazon <service@amaz0n-help.test>',
      'To: you@home.example',
      'Subject: Your account',
      'Message-ID: <1@amaz0n-help.test>',
      '',
      'Your Amazon account is locked. Verify it at http://amaz0n-help.test/verify',
    ].join('\r\n');
    const bytes = await check(mail, { 'content-type': 'message/rfc822' });
    assert.equal(bytes.statusCode, 200);
    const raw = await check({ raw: Buffer.from(mail).toString('base64'), channel: 'email' });
    assert.equal(bytes.json<{ verdict: string }>().verdict, 'impostor');
    assert.deepEqual(raw.json(), bytes.json());
  });

  test('a wrong request says what is wrong', async () => {
    const none = await check({ channel: 'sms' });
    assert.equal(none.statusCode, 400);
    assert.match(none.json<{ message: string }>().message, /exactly one of text, turns and raw/u);
    const odd = await check({ text: 'x', channel: 'pigeon' });
    assert.equal(odd.statusCode, 400);
    assert.match(odd.json<{ message: string }>().message, /^channel:/u);
    assert.equal((await check('{"text": ')).statusCode, 400);
    assert.equal((await check('text', { 'content-type': 'text/plain' })).statusCode, 415);
    assert.equal(
      (await check('a=b', { 'content-type': 'application/x-www-form-urlencoded' })).statusCode,
      415,
    );
    const big = await check({ text: 'x'.repeat(1_000_001) });
    assert.equal(big.statusCode, 400);
  });

  test('another website, or a foreign name for this machine, is refused', async () => {
    assert.equal((await check({ text: ORDER }, { origin: 'https://evil.test' })).statusCode, 403);
    assert.equal((await check({ text: ORDER }, { host: 'evil.test' })).statusCode, 403);
    assert.equal(
      (await check({ text: ORDER }, { 'sec-fetch-site': 'cross-site' })).statusCode,
      403,
    );
    assert.equal(
      (await check({ text: ORDER }, { origin: 'http://localhost:7000' })).statusCode,
      200,
    );
  });

  test('health and the OpenAPI document, which names what it takes', async () => {
    const health = await server.inject({ url: '/api/health', headers: HEADERS });
    assert.equal(health.json<{ status: string }>().status, 'ok');
    const document = await server.inject({ url: '/api/openapi.json', headers: HEADERS });
    const { openapi, paths, components } = document.json<{
      openapi: string;
      paths: Record<string, unknown>;
      components: { schemas: Record<string, { properties?: Record<string, unknown> }> };
    }>();
    assert.match(openapi, /^3\.1/u);
    assert.deepEqual(Object.keys(paths).sort(), ['/api/check', '/api/health']);
    assert.ok('verdict' in (components.schemas['Assessment']?.properties ?? {}));
  });

  test('an address where nothing is says so, and echoes nothing', async () => {
    const answer = await server.inject({ url: '/<b>no', headers: HEADERS });
    assert.equal(answer.statusCode, 404);
    assert.equal(answer.json<{ error: string }>().error, 'not-found');
    assert.doesNotMatch(answer.body, /<b>/u);
  });

  test('every answer forbids foreign scripts and frames', async () => {
    const { headers } = await server.inject({ url: '/api/health', headers: HEADERS });
    assert.match(
      String(headers['content-security-policy']),
      /default-src 'none'.*frame-ancestors 'none'/u,
    );
    assert.equal(headers['x-content-type-options'], 'nosniff');
  });
});
