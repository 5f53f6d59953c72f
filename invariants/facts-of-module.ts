import type { Declaration, ParamPattern, Program } from "oxc-parser";
import type { FunctionFact, Gathered, ImportFact } from "./facts.ts";

type LineOf = (offset: number) => number;

/** What a file takes from others and gives to them: its statements, not what is inside. */
export function gatherModule(program: Program, facts: Gathered, lineOf: LineOf): void {
  for (const statement of program.body) {
    const line = lineOf(statement.start);
    switch (statement.type) {
      case "ImportDeclaration": {
        const names = statement.specifiers.map((one) =>
          one.type === "ImportSpecifier" && one.importKind !== "type" && one.imported.type === "Identifier"
            ? one.imported.name
            : one.type === "ImportSpecifier"
              ? ""
              : "*",
        );
        facts.imports.push({
          specifier: statement.source.value,
          line,
          kind: kindOf(statement.importKind),
          names,
        });
        break;
      }
      case "ExportAllDeclaration":
        facts.imports.push(importFrom(statement.source.value, line, statement.exportKind));
        facts.passedOn.push({ line, everything: true });
        break;
      case "ExportNamedDeclaration":
        if (statement.source) {
          facts.imports.push(importFrom(statement.source.value, line, statement.exportKind));
          facts.passedOn.push({ line, everything: false });
        } else facts.ownExports += 1;
        facts.functions.push(...exportedFunctions(statement.declaration, lineOf));
        if (
          statement.specifiers.some(
            (one) => one.exported.type === "Identifier" && one.exported.name === "default",
          )
        )
          facts.defaults.push(line);
        break;
      case "ExportDefaultDeclaration":
        facts.defaults.push(line);
        break;
      default:
        facts.otherStatements += 1;
    }
  }
}

function exportedFunctions(declaration: Declaration | null, lineOf: LineOf): FunctionFact[] {
  if (declaration?.type === "FunctionDeclaration")
    return [functionFact(declaration.id?.name ?? "", declaration.params, lineOf(declaration.start))];
  if (declaration?.type !== "VariableDeclaration") return [];
  return declaration.declarations.flatMap((one): FunctionFact[] =>
    one.id.type === "Identifier" &&
    (one.init?.type === "ArrowFunctionExpression" || one.init?.type === "FunctionExpression")
      ? [functionFact(one.id.name, one.init.params, lineOf(one.start))]
      : [],
  );
}

function functionFact(name: string, params: readonly ParamPattern[], line: number): FunctionFact {
  const first = params[0];
  return { name, line, first: first?.type === "Identifier" ? first.name : null };
}

const importFrom = (specifier: string, line: number, kind: "type" | "value" | undefined): ImportFact => ({
  specifier,
  line,
  kind: kindOf(kind),
  names: ["*"],
});

/** `import { type A }` without another name still loads the file when types are stripped: only `import type` is a type. */
const kindOf = (kind: "type" | "value" | null | undefined): "type" | "value" =>
  kind === "type" ? "type" : "value";
