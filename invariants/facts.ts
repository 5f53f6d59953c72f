import {
  parseSync,
  Visitor,
  type Declaration,
  type Expression,
  type MemberExpression,
  type ParamPattern,
  type Program,
} from "oxc-parser";

/** `type`: vanishes when types are stripped · `value`: is there at run time. */
export type ImportFact = {
  specifier: string;
  line: number;
  kind: "type" | "value";
  names: readonly string[];
  /** Not an import, but `new URL("…", import.meta.url)` or the like. */
  address?: true;
};

/** A piece of text in the code and where it stands. */
export type TextFact = {
  value: string;
  line: number;
  /** `developers`: what an Error is made with, and what a document of an API says. */
  place: "string" | "template" | "jsx" | "attribute" | "type" | "developers";
  attribute: string | null;
};

export type CallFact = { name: string; line: number; empty: boolean };

/** An exported function and the name of its first parameter. */
export type FunctionFact = { name: string; line: number; first: string | null };

/** What the promises need to know of one file, gathered in one walk. */
export type Facts = {
  problems: readonly string[];
  imports: readonly ImportFact[];
  /** Dotted names of calls and `new`, such as `it.skip` or `Date`. */
  calls: readonly CallFact[];
  /** Dotted names read anywhere, such as `process.env`. */
  members: readonly { name: string; line: number }[];
  /** Plain names that are not a property, a key or a type. */
  names: readonly { name: string; line: number }[];
  tags: readonly { name: string; line: number }[];
  texts: readonly TextFact[];
  tries: readonly number[];
  defaults: readonly number[];
  comments: readonly { value: string; line: number }[];
  /** Lines of `export … from`, and whether it is `export *`. */
  passedOn: readonly { line: number; everything: boolean }[];
  ownExports: number;
  otherStatements: number;
  functions: readonly FunctionFact[];
  /** Lines of `import(x)` and `require(x)`, where what is imported cannot be read. */
  unnamed: readonly number[];
};

type Gathered = { -readonly [K in keyof Facts]: Facts[K] extends readonly (infer T)[] ? T[] : Facts[K] };

export function factsOf(path: string, text: string): Facts {
  const lineOf = lineFinder(text);
  const result = parseSync(path, text, { sourceType: "module" });
  const facts: Gathered = {
    problems: result.errors.map((error) => error.message),
    imports: [],
    calls: [],
    members: [],
    names: [],
    tags: [],
    texts: [],
    tries: [],
    defaults: [],
    comments: result.comments.map((comment) => ({ value: comment.value, line: lineOf(comment.start) })),
    passedOn: [],
    ownExports: 0,
    otherStatements: 0,
    functions: [],
    unnamed: [],
  };
  gatherModule(result.program, facts, lineOf);
  gatherInside(result.program, facts, lineOf);
  return facts;
}

type LineOf = (offset: number) => number;

function gatherModule(program: Program, facts: Gathered, lineOf: LineOf): void {
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

function gatherInside(program: Program, facts: Gathered, lineOf: LineOf): void {
  /** Starts of nodes that a parent has already explained. */
  const explained = new Set<number>();
  const places = new Map<number, { place: TextFact["place"]; attribute: string | null }>();
  const mention = (source: { value: unknown; start: number }, kind: "type" | "value" | "address"): void => {
    if (typeof source.value !== "string") return;
    const fact = { specifier: source.value, line: lineOf(source.start), names: ["*"] };
    facts.imports.push(kind === "address" ? { ...fact, kind: "value", address: true } : { ...fact, kind });
    explained.add(source.start);
  };
  /** Says of every string that this expression may become where it stands; a parent's word holds. */
  const mark = (
    node: { type: string; start: number },
    place: TextFact["place"],
    attribute: string | null,
  ): void => {
    for (const leaf of leavesOf(node as Expression))
      if (!places.has(leaf.start)) places.set(leaf.start, { place, attribute });
  };
  new Visitor({
    ImportDeclaration(node) {
      explained.add(node.source.start);
      for (const one of node.specifiers)
        if (one.type === "ImportSpecifier") explained.add(one.imported.start);
    },
    ExportAllDeclaration: (node) => void explained.add(node.source.start),
    ExportNamedDeclaration: (node) => void (node.source && explained.add(node.source.start)),
    TSImportType: (node) => mention(node.source, "type"),
    TSTypeQuery: (node) => void explained.add(node.exprName.start),
    TSLiteralType: (node) => void places.set(node.literal.start, { place: "type", attribute: null }),
    ImportExpression(node) {
      if (node.source.type === "Literal") mention(node.source, "value");
      else facts.unnamed.push(lineOf(node.start));
    },
    ExpressionStatement(node) {
      if ("directive" in node && typeof node.directive === "string") explained.add(node.expression.start);
    },
    MemberExpression(node) {
      if (!node.computed) explained.add(node.property.start);
      const name = dotted(node);
      if (name) facts.members.push({ name, line: lineOf(node.start) });
    },
    Property(node) {
      if (!node.computed && !node.shorthand) explained.add(node.key.start);
      if (node.key.type === "Identifier" && (node.key.name === "summary" || node.key.name === "description"))
        mark(node.value, "developers", null);
    },
    PropertyDefinition: (node) => void (node.computed || explained.add(node.key.start)),
    MethodDefinition: (node) => void (node.computed || explained.add(node.key.start)),
    TSPropertySignature: (node) => void (node.computed || explained.add(node.key.start)),
    TSMethodSignature: (node) => void (node.computed || explained.add(node.key.start)),
    JSXAttribute(node) {
      const attribute = node.name.type === "JSXIdentifier" ? node.name.name : node.name.name.name;
      const value = node.value?.type === "JSXExpressionContainer" ? node.value.expression : node.value;
      if (value) mark(value, "attribute", attribute);
    },
    JSXExpressionContainer: (node) => mark(node.expression, "jsx", null),
    VariableDeclarator(node) {
      const from = node.init && dotted(node.init);
      if (!from || node.id.type !== "ObjectPattern") return;
      for (const one of node.id.properties)
        if (one.type === "Property" && one.key.type === "Identifier")
          facts.members.push({ name: `${from}.${one.key.name}`, line: lineOf(one.start) });
    },
    CallExpression(node) {
      const name = dotted(node.callee);
      if (name) facts.calls.push({ name, line: lineOf(node.start), empty: node.arguments.length === 0 });
      if (name && UNNAMED.test(name)) facts.unnamed.push(lineOf(node.start));
      const first = node.arguments[0];
      if (first && (node.callee.type === "Super" || name?.endsWith(".describe")))
        mark(first, "developers", null);
      if (name === "import.meta.resolve" && first?.type === "Literal") mention(first, "address");
    },
    NewExpression(node) {
      const name = dotted(node.callee);
      if (name) facts.calls.push({ name, line: lineOf(node.start), empty: node.arguments.length === 0 });
      const [first, base] = node.arguments;
      if (name?.endsWith("Error") && first) mark(first, "developers", null);
      if (
        name === "URL" &&
        first?.type === "Literal" &&
        base?.type === "MemberExpression" &&
        dotted(base) === "import.meta.url"
      )
        mention(first, "address");
    },
    TaggedTemplateExpression(node) {
      const name = dotted(node.tag);
      if (name) facts.tags.push({ name, line: lineOf(node.start) });
    },
    TryStatement: (node) => void facts.tries.push(lineOf(node.start)),
    Identifier(node) {
      if (!explained.has(node.start)) facts.names.push({ name: node.name, line: lineOf(node.start) });
    },
    Literal(node) {
      if (typeof node.value !== "string" || explained.has(node.start)) return;
      const known = places.get(node.start);
      facts.texts.push({
        value: node.value,
        line: lineOf(node.start),
        place: known?.place ?? "string",
        attribute: known?.attribute ?? null,
      });
    },
    TemplateElement(node) {
      const known = places.get(node.start);
      facts.texts.push({
        value: node.value.cooked ?? node.value.raw,
        line: lineOf(node.start),
        place: known?.place ?? "template",
        attribute: known?.attribute ?? null,
      });
    },
    JSXText(node) {
      if (node.value.trim())
        facts.texts.push({ value: node.value, line: lineOf(node.start), place: "jsx", attribute: null });
    },
  }).visit(program);
}

/** The strings that an expression may become, as far as can be seen without running it. */
function leavesOf(node: Expression): { start: number }[] {
  switch (node.type) {
    case "Literal":
      return [node];
    case "TemplateLiteral":
      return node.quasis;
    case "ConditionalExpression":
      return [...leavesOf(node.consequent), ...leavesOf(node.alternate)];
    case "LogicalExpression":
      return [...leavesOf(node.left), ...leavesOf(node.right)];
    case "BinaryExpression":
      return node.operator === "+" ? [...leavesOf(node.left), ...leavesOf(node.right)] : [];
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSNonNullExpression":
      return leavesOf(node.expression);
    default:
      return [];
  }
}

/** Other ways to load a module than an import. */
const UNNAMED =
  /^(?:require|createRequire|module\.createRequire|process\.getBuiltinModule|process\.binding)$/;

/** `a.b["c"]` → `a.b.c`; a call inside is `()`; anything else has no name. */
function dotted(node: Expression | MemberExpression): string | null {
  switch (node.type) {
    case "Identifier":
      return node.name;
    case "ThisExpression":
      return "this";
    case "MetaProperty":
      return `${node.meta.name}.${node.property.name}`;
    case "CallExpression": {
      const inner = dotted(node.callee);
      return inner && `${inner}()`;
    }
    case "ParenthesizedExpression":
    case "TSNonNullExpression":
    case "TSAsExpression":
    case "ChainExpression":
      return dotted(node.expression);
    case "MemberExpression": {
      const object = node.object.type === "Super" ? null : dotted(node.object);
      if (!object || node.property.type === "PrivateIdentifier") return null;
      if (!node.computed)
        return node.property.type === "Identifier" ? `${object}.${node.property.name}` : null;
      return node.property.type === "Literal" && typeof node.property.value === "string"
        ? `${object}.${node.property.value}`
        : null;
    }
    default:
      return null;
  }
}

function lineFinder(text: string): LineOf {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
