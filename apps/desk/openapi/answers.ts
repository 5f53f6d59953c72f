import type { Code } from "@keng/contract/codes.ts";
import type { RouteKey } from "@keng/contract/console-routes.ts";
import { refusalsOf } from "./codes.ts";
import type { Json } from "./schemas.ts";

export const FACTS: Json = {
  type: "object",
  description: "Ids, counts, dates; never what a person typed",
  additionalProperties: { type: ["string", "number", "boolean", "null"] },
};

/** A refusal with one of these codes: what a program acts upon. */
const refusal = (codes: readonly Code[]): Json => ({
  description: codes.join(", "),
  content: {
    "application/json": {
      schema: {
        type: "object",
        required: ["code", "facts", "ref"],
        properties: {
          code: { type: "string", enum: codes },
          facts: { $ref: "#/components/schemas/Facts" },
          ref: { type: "string", description: "Finds the line of the log again" },
        },
      },
    },
  },
});

const BYTES = { type: "string", format: "binary" };
const bytes = (description: string): Json => ({
  description,
  content: { "application/octet-stream": { schema: BYTES } },
});

/** Routes whose body or answer is not JSON. */
const OTHERWISE: Readonly<Partial<Record<RouteKey, { body?: Json; response?: Json; headers?: Json }>>> = {
  "GET /metrics": {
    response: { 200: { description: "Counts", content: { "text/plain": { schema: { type: "string" } } } } },
  },
  "GET /api/openapi.json": {
    response: {
      200: { description: "This document", content: { "application/json": { schema: { type: "object" } } } },
    },
  },
  "GET /api/live": {
    response: {
      200: {
        description: "Events, each with one LiveEvent as its data",
        content: {
          "text/event-stream": {
            schema: { type: "string", "x-data": { $ref: "#/components/schemas/LiveEvent" } },
          },
        },
      },
    },
  },
  "POST /api/uploads": { body: { type: "object", required: ["file"], properties: { file: BYTES } } },
  "GET /api/attachments/:id": {
    headers: { type: "object", properties: { range: { type: "string" } } },
    response: { 200: bytes("The bytes"), 206: bytes("Partial bytes") },
  },
  "GET /api/attachments/:id/pages/:number": { response: { 200: bytes("A picture") } },
};

/** Where nothing is said of an answer the document would say `Default Response`. */
function described(answer: Json): Json {
  if ("content" in answer) return answer;
  if (answer["type"] === "null") return { ...answer, description: "Done, nothing to say" };
  return { description: "Done", content: { "application/json": { schema: answer } } };
}

/** What a route is sent and answers, with every refusal. */
export function withAnswers(route: RouteKey, schema: Json): Json {
  const { response, ...otherwise } = OTHERWISE[route] ?? {};
  const answers = Object.entries(response ?? (schema["response"] as Json)).map(([status, one]) => [
    status,
    described(one as Json),
  ]);
  const refusals = [...refusalsOf(route)].map(([status, codes]) => [status, refusal(codes)]);
  return { ...schema, ...otherwise, response: Object.fromEntries([...answers, ...refusals]) as Json };
}
