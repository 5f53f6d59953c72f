import * as api from "@keng/contract/console-api.ts";
import * as audit from "@keng/contract/console-audit.ts";
import * as reports from "@keng/contract/console-reports.ts";
import * as events from "@keng/contract/events.ts";
import * as exchange from "@keng/contract/exchange.ts";
import * as habits from "@keng/contract/habits.ts";
import * as push from "@keng/contract/push.ts";
import * as roles from "@keng/contract/roles.ts";
import * as system from "@keng/contract/system.ts";
import * as tokens from "@keng/contract/tokens.ts";
import * as triage from "@keng/contract/triage.ts";
import { z } from "zod";

export type Json = Record<string, unknown>;

/** Of what crosses the wall only the words that the console shows too. */
const { attachmentKind, callFacts, deliveryCode, deliveryState, heldReason, reaction, replyBudget } =
  exchange;
const shared = { attachmentKind, callFacts, deliveryCode, deliveryState, heldReason, reaction, replyBudget };
const MODULES = [api, audit, events, habits, push, reports, roles, shared, system, tokens, triage];

/** Every schema of the contract under its own name, so that a generated client has types to speak of. */
export function namedSchemas(): z.core.$ZodRegistry<{ id?: string }> {
  const registry = z.registry<{ id?: string }>();
  for (const module of MODULES)
    for (const [name, schema] of Object.entries(module))
      // what is asked in an address stands there field by field
      if (schema instanceof z.core.$ZodType && !name.endsWith("Query"))
        registry.add(schema, { id: `${name[0]?.toUpperCase() ?? ""}${name.slice(1)}` });
  return registry;
}

const PREFIX = "#/components/schemas/";

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === "$ref" && typeof one === "string" && one.startsWith(PREFIX)
      ? [one.slice(PREFIX.length)]
      : referencesIn(one),
  );
}

/** A schema has a name for what is asked and one for what is answered: only those that are used are told. */
export function usedSchemas(paths: unknown, schemas: Json): Json {
  const names = new Set<string>();
  const waiting = referencesIn(paths);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (names.has(name)) continue;
    names.add(name);
    waiting.push(...referencesIn(schemas[name]));
  }
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => names.has(name)));
}
