import type { FastifyDynamicSwaggerOptions } from "@fastify/swagger";
import { OPERATIONS } from "@keng/contract/console-operations.ts";
import { type Access, ROUTES, type RouteKey } from "@keng/contract/console-routes.ts";
import { SCOPES, TOKEN_ROUTES } from "@keng/contract/token-can.ts";
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from "fastify-type-provider-zod";
import { FACTS, withAnswers } from "./answers.ts";
import { isRoute } from "./codes.ts";
import { type Json, namedSchemas, usedSchemas } from "./schemas.ts";

const TAGS: readonly [RegExp, string][] = [
  [/^\/api\/(?:session|me|invitations|tokens|push)/, "account"],
  [/^\/api\/(?:officers|account-orders)/, "officers"],
  [
    /^\/api\/(?:conversations|emergencies|inbox|colleagues|uploads|attachments|quick-replies|hamlets)/,
    "threads",
  ],
  [/^\/api\/reports/, "reports"],
  [/^\/api\/units/, "units"],
  [/^\/api\/audit/, "audit"],
];

function securityOf(route: RouteKey): Json[] {
  const access: Access = ROUTES[route];
  if (access === "public") return [];
  const scopes = TOKEN_ROUTES[route];
  return scopes === undefined ? [{ session: [] }] : [{ session: [] }, { token: scopes }];
}

/** Role, scopes and name of a route. */
function headOf(route: RouteKey, url: string): Json {
  const access: Access = ROUTES[route];
  const { id, summary } = OPERATIONS[route];
  return {
    operationId: id,
    summary,
    tags: [TAGS.find(([pattern]) => pattern.test(url))?.[1] ?? "machine"],
    security: securityOf(route),
    ...(typeof access === "string" ? {} : { "x-roles": access }),
  };
}

const schemaRegistry = namedSchemas();
const transformOf = createJsonSchemaTransform({ schemaRegistry });
const componentsOf = createJsonSchemaTransformObject({ schemaRegistry });

/** The document of `GET /api/openapi.json`: every route with all that a generated client needs. */
export const OPENAPI: FastifyDynamicSwaggerOptions = {
  mode: "dynamic",
  openapi: {
    openapi: "3.1.0",
    info: {
      title: "Kẻng desk",
      version: "0.1.0",
      description:
        "Officers' side. A program shows a token of its officer; a browser has a session and says its Origin with each change. Instants are ISO 8601 with offset.",
    },
    servers: [{ url: "/" }],
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "keng_session" },
        token: { type: "http", scheme: "bearer", description: `Scopes: ${SCOPES.join(", ")}` },
      },
      schemas: { Facts: FACTS } as never,
    },
  },
  transform: (document) => {
    const { schema, url } = transformOf(document);
    const route = `${String(document.route.method)} ${document.route.url}`;
    if (!isRoute(route)) return { schema, url };
    return { url, schema: { ...withAnswers(route, schema as Json), ...headOf(route, url) } };
  },
  transformObject: (document) => {
    const whole = componentsOf(document) as Json & {
      components: { schemas: Json };
    };
    const schemas = usedSchemas(whole["paths"], whole.components.schemas);
    return { ...whole, components: { ...whole.components, schemas } } as ReturnType<typeof componentsOf>;
  },
};
