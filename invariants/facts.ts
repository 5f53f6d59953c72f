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

/** The same while it is being gathered. */
export type Gathered = {
  -readonly [K in keyof Facts]: Facts[K] extends readonly (infer T)[] ? T[] : Facts[K];
};
