const empty = { description: "Done" };
const error = {
  description: "Refused",
  content: {
    "application/json": {
      schema: {
        type: "object",
        required: ["code", "facts", "ref"],
        properties: { code: { type: "string" }, facts: { type: "object" }, ref: { type: "string" } },
      },
    },
  },
};

/** The gateway's few addresses, as `GET /openapi.json` tells them. */
export const OPENAPI = {
  openapi: "3.1.0",
  info: { title: "Kẻng gateway", version: "0.1.0" },
  paths: {
    "/zalo/webhook/{app}": {
      parameters: [{ name: "app", in: "path", required: true, schema: { type: "string" } }],
      post: {
        summary: "An event of Zalo: committed, then answered",
        parameters: [
          {
            name: "X-ZEvent-Signature",
            in: "header",
            required: true,
            schema: { type: "string", pattern: "^mac=[0-9a-f]{64}$" },
          },
        ],
        requestBody: { required: true, content: { "application/json": { schema: { type: "object" } } } },
        responses: { 200: empty, 401: error, 413: error, 503: error },
      },
      get: { summary: "The address is there", responses: { 200: empty } },
    },
    "/zalo/connected/{app}": {
      parameters: [{ name: "app", in: "path", required: true, schema: { type: "string" } }],
      get: {
        summary: "The way back from Zalo's consent page: on to the console, or a page that says why not",
        parameters: [
          { name: "state", in: "query", required: true, schema: { type: "string" } },
          { name: "code", in: "query", schema: { type: "string" } },
          { name: "oa_id", in: "query", schema: { type: "string" } },
        ],
        responses: { 303: { description: "On to the console" }, 404: error, 410: error },
      },
    },
    "/healthz": { get: { summary: "The process is alive", responses: { 200: empty } } },
    "/readyz": { get: { summary: "The database answers", responses: { 200: empty, 503: error } } },
    "/metrics": { get: { summary: "Counts for Prometheus, without identities", responses: { 200: empty } } },
    "/openapi.json": { get: { summary: "This document", responses: { 200: empty } } },
  },
} as const;
