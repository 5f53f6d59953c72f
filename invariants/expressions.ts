import type { Expression, MemberExpression } from "oxc-parser";

/** The strings that an expression may become, as far as can be seen without running it. */
export function leavesOf(node: Expression): { start: number }[] {
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

/** `a.b["c"]` → `a.b.c`; a call inside is `()`; anything else has no name. */
export function dotted(node: Expression | MemberExpression): string | null {
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
