import { Visitor, type Expression, type Program } from "oxc-parser";
import { dotted, leavesOf } from "./expressions.ts";
import type { Gathered, TextFact } from "./facts.ts";

/** Other ways to load a module than an import. */
const UNNAMED = /^(?:require|(?:module\.)?createRequire\(\)|process\.getBuiltinModule|process\.binding)$/;

/** What is inside the statements, in one walk: calls, names, texts. */
export function gatherInside(program: Program, facts: Gathered, lineOf: (offset: number) => number): void {
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
