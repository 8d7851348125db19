/** What goes in and out, once: it validates requests and is the OpenAPI document. */
import { z } from 'zod';
import { LIMITS } from './limits.ts';

const channel = z
  .enum(['email', 'sms', 'chat', 'call', 'page', 'link', 'number', 'letter'])
  .meta({ description: 'What it is; recognised when it is left out.' });

const text = z.string().min(1).max(LIMITS.textLength);

export const CheckRequest = z
  .strictObject({
    channel: channel.optional(),
    text: text.optional().meta({ description: 'The words as they came.' }),
    turns: z
      .array(z.strictObject({ speaker: z.string().max(80).optional(), text }))
      .min(1)
      .max(LIMITS.turns)
      .optional()
      .meta({ description: 'A call, turn by turn.' }),
    raw: z
      .base64()
      .max(LIMITS.bodyBytes)
      .optional()
      .meta({ description: 'A mail or file as received, in base64.' }),
    from: z.string().max(400).optional().meta({ description: 'Sender as shown.' }),
    country: z
      .string()
      .regex(/^[A-Za-z]{2}$/u)
      .optional()
      .meta({ description: 'ISO 3166-1 alpha-2.' }),
    language: z.enum(['en', 'de']).optional(),
    answers: z
      .array(z.enum(['not-in-account', 'in-account', 'not-sent-by-them']))
      .max(3)
      .optional()
      .meta({ description: 'What the person found out for themselves.' }),
  })
  .refine(
    ({ text, turns, raw }) => [text, turns, raw].filter((one) => one !== undefined).length === 1,
    {
      message: 'Give exactly one of text, turns and raw.',
    },
  )
  .meta({ id: 'CheckRequest' });

const span = z.object({ part: z.string(), start: z.int(), end: z.int() });

const finding = z.object({
  rule: z.string(),
  kind: z.enum(['rule', 'never-rule', 'ask', 'sender', 'link', 'number', 'text']),
  bits: z.number().meta({ description: 'log2 of the likelihood ratio; above 0 for a scam.' }),
  decisive: z.boolean(),
  span: span.nullable(),
  params: z.record(z.string(), z.string()).meta({ description: 'Untrusted: escape on display.' }),
});

export const Assessment = z
  .looseObject({
    schema: z.literal(1),
    engine: z.string(),
    knowledge: z.string().meta({ description: 'Hash of the knowledge it rests on.' }),
    channel,
    verdict: z.enum(['scam', 'impostor', 'unproven', 'genuine', 'nothing-found']),
    probability: z.number().min(0).max(1),
    claims: z.array(
      z.object({
        brand: z.string(),
        strength: z.enum(['firm', 'passing']),
        named: z.boolean(),
        spans: z.array(span),
      }),
    ),
    who: z.object({
      state: z.enum(['proven', 'disproven', 'unknown']),
      brand: z.string().nullable(),
      reason: z.string(),
      detail: z.string().optional(),
    }),
    breaks: z.array(z.string()),
    asks: z.array(z.string()),
    type: z.string().nullable(),
    findings: z.array(finding),
    gaps: z.array(
      z.object({ code: z.string(), part: z.string().optional(), detail: z.string().optional() }),
    ),
    evidence: z.enum(['original', 'attached', 'inline', 'screenshot', 'typed']),
    alarmTurn: z.int().nullable().optional(),
  })
  .meta({ id: 'Assessment' });

export const Problem = z
  .object({ error: z.string(), message: z.string() })
  .meta({ id: 'Problem', description: 'What went wrong, and what to do.' });

export const Health = z
  .object({
    status: z.literal('ok'),
    engine: z.string(),
    knowledge: z.object({ version: z.string(), hash: z.string() }),
  })
  .meta({ id: 'Health' });

export type CheckRequestBody = z.infer<typeof CheckRequest>;
