import { existsSync } from 'node:fs';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import { ENGINE_VERSION } from '@peephole/core';
import { bundle } from '@peephole/knowledge';
import fastify, { type FastifyInstance } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { RequestError } from './errors.ts';
import { guard } from './guard.ts';
import { JudgePool } from './judge-pool.ts';
import { LIMITS } from './limits.ts';
import { Assessment, CheckRequest, Health, Problem, type CheckRequestBody } from './schemas.ts';

export interface ServerOptions {
  /** Folder with the app's static files; without it there is the API alone. */
  readonly site?: string;
  /** Threads that judge. */
  readonly workers: number;
  /** Requests from one address in a minute; `LIMITS.perMinute` when it is left out. */
  readonly perMinute?: number;
  /** Names it goes by beside those of the loopback address, without port. */
  readonly hosts?: readonly string[];
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'] as const;

/** Pages may load from here alone, and nothing of another site may show them in a frame. */
const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The app and its API, ready to listen. Keeps nothing of what it is asked. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const pool = new JudgePool({ workers: options.workers });
  const names = new Set([...LOOPBACK, ...(options.hosts ?? []).map((name) => name.toLowerCase())]);
  const server = fastify({ bodyLimit: LIMITS.bodyBytes });
  // The bytes of a mail have no schema; what reads them never throws on content.
  server.setValidatorCompiler((route) => {
    const validate = validatorCompiler(route as Parameters<typeof validatorCompiler>[0]);
    return (data: unknown) => (data instanceof Uint8Array ? { value: data } : validate(data));
  });
  server.setSerializerCompiler(serializerCompiler);
  server.addHook('onClose', () => pool.close());

  server.addHook('onRequest', (request, reply, next) => {
    void reply.headers({
      'content-security-policy': POLICY,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    const { host, origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    // Following a link to the app is no request of the other site's.
    const visit = request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate';
    try {
      guard({ host, origin, site: typeof site === 'string' && !visit ? site : undefined }, names);
      next();
    } catch (error) {
      next(error instanceof Error ? error : undefined);
    }
  });

  server.setErrorHandler((error, _request, reply) => {
    const { status, problem } = problemOf(error);
    return reply.status(status).send(problem);
  });

  server.setNotFoundHandler((_request, reply) => reply.status(404).send(SAID[404]));

  // A form can send plain text without asking; JSON and mails it cannot.
  server.removeContentTypeParser('text/plain');
  server.addContentTypeParser('message/rfc822', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );

  await server.register(rateLimit, {
    max: options.perMinute ?? LIMITS.perMinute,
    timeWindow: 60_000,
  });
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Peephole',
        version: ENGINE_VERSION,
        description:
          'Says whether a contact is really from whom it says. Keeps nothing, asks nobody.',
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });

  server.after(() => {
    server.route({
      method: 'POST',
      url: '/api/check',
      schema: {
        summary: 'Judge one contact, as JSON or as the bytes of a mail',
        consumes: ['application/json', 'message/rfc822'],
        response: {
          200: Assessment,
          400: Problem,
          403: Problem,
          408: Problem,
          413: Problem,
          415: Problem,
          503: Problem,
        },
        body: CheckRequest,
      },
      handler: async (request) => {
        const { body } = request;
        if (body instanceof Uint8Array) return pool.judge({ kind: 'mail', bytes: body });
        return pool.judge({ kind: 'request', body: body as CheckRequestBody });
      },
    });
    server.route({
      method: 'GET',
      url: '/api/health',
      schema: { summary: 'Whether it answers, and with what', response: { 200: Health } },
      handler: () => ({
        status: 'ok' as const,
        engine: ENGINE_VERSION,
        knowledge: { version: bundle.version, hash: bundle.hash },
      }),
    });
    server.route({
      method: 'GET',
      url: '/api/openapi.json',
      schema: { hide: true },
      handler: () => server.swagger(),
    });
  });

  const { site } = options;
  if (site !== undefined && existsSync(site)) {
    await server.register(fastifyStatic, { root: site, index: 'index.html', dotfiles: 'deny' });
  }
  return server;
}

/** An error as the caller is told it: never a stack, never a path of this machine. */
function problemOf(error: unknown): {
  readonly status: number;
  readonly problem: { readonly error: string; readonly message: string };
} {
  if (error instanceof RequestError) {
    return { status: error.statusCode, problem: { error: error.code, message: error.message } };
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map(({ instancePath, message = '' }) => ({
      where: instancePath.replace(/^\//u, '').replaceAll('/', '.'),
      message,
    }));
    return { status: 400, problem: { error: 'wrong-request', message: wrongParts(issues) } };
  }
  const status =
    error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
      ? error.statusCode
      : 500;
  const said = SAID[status] ?? {
    error: 'failed',
    message: 'Something went wrong here. Please report it, so that it can be mended.',
  };
  return { status, problem: said };
}

const SAID: Readonly<Record<number, { readonly error: string; readonly message: string }>> = {
  400: { error: 'wrong-request', message: 'The body is not valid JSON.' },
  404: { error: 'not-found', message: 'There is nothing at this address. See /api/openapi.json.' },
  413: {
    error: 'too-large',
    message: `A body may have ${String(LIMITS.bodyBytes)} bytes at most. Send the text alone.`,
  },
  429: {
    error: 'too-many',
    message: 'Too many requests from this address. Try again in a minute.',
  },
  415: { error: 'wrong-type', message: 'Send application/json or message/rfc822.' },
};

function wrongParts(
  issues: readonly { readonly where: string; readonly message: string }[],
): string {
  return issues
    .slice(0, 5)
    .map(({ where, message }) => (where === '' ? message : `${where}: ${message}`))
    .join('; ');
}
