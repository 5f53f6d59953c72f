import type { TextFact } from "./facts.ts";
import { codePaths, isTest, type Promised, type Repository, type Violation } from "./repository.ts";
import { roomOf } from "./rooms.ts";

/** Rooms that may hold Vietnamese: every sentence, the language itself, its rules, and the simulator's own screens. */
const SPEAKING = new Set(["i18n", "text", "triage", "zalo-sim", "zalo", "invariants", "e2e", "bench"]);
/** Rooms whose strings a person may get to read: looked at for sentences of any language. */
const SPOKEN = new Set(["console", "citizen", "ui", "cli", "desk", "gateway"]);
/** Demo data are a catalogue: people who do not exist and what they write. */
const CATALOGUE = /\/demo\//;

/** Proper names and keys of the keyboard are the same in every language. */
const SAME_EVERYWHERE =
  /(?<![\p{L}])(?:Kẻng|Zalo|Cốc Cốc|Ctrl|Alt|Shift|Esc|Enter|Tab|Mini App|TOTP|QR|PDF|CSV|OA|keng)(?![\p{L}])/gu;

const VIETNAMESE = /[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u{1EA0}-\u{1EF9}]/u;
const THREE_WORDS = /(?:^|[\s"'(])\p{L}[\p{L}’']+[,;:]? \p{L}[\p{L}’']*[,;:]? \p{L}[\p{L}’']+/u;
/** Lists of fonts, and what a page may load. */
const FOR_A_MACHINE = /, (?:sans-serif|serif|monospace)$|-src \S/;
const A_WORD = /\p{L}{2,}/u;

/** Attributes that are read aloud or shown. */
const READ = new Set([
  "title",
  "label",
  "placeholder",
  "alt",
  "description",
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
  "error",
]);
/** Attributes that hold lists of names for a machine. */
const MACHINE =
  /^(?:className|class|style|d|viewBox|transform|points|sizes|media|rel|allow|sandbox|autoComplete|transition|bd|cols)$|ClassName$/;

const bared = (text: string): string => text.normalize("NFC").replace(SAME_EVERYWHERE, " ").trim();

/** A single letter is no word: whoever takes marks off names `đ`. */
const isVietnamese = (text: string): boolean => VIETNAMESE.test(bared(text)) && A_WORD.test(bared(text));

/** Why a text is one that people read, or null. */
function spoken(fact: TextFact): string | null {
  const text = bared(fact.value);
  if (fact.place === "jsx") return A_WORD.test(text) ? "words between tags" : null;
  if (fact.place === "attribute" && fact.attribute !== null) {
    if (MACHINE.test(fact.attribute)) return null;
    if (READ.has(fact.attribute)) return A_WORD.test(text) ? `words in ${fact.attribute}` : null;
  }
  if (fact.place === "type" || fact.place === "developers" || FOR_A_MACHINE.test(text)) return null;
  return THREE_WORDS.test(text) ? "a sentence" : null;
}

export const noSentences: Promised = {
  name: "no sentence that a person reads stands outside packages/i18n",
  broken: (repository) => [...inCode(repository), ...inSql(repository)],
};

function inCode(repository: Repository): Violation[] {
  return codePaths(repository).flatMap((path) => {
    const room = roomOf(path)?.name;
    if (!room || SPEAKING.has(room) || isTest(path) || CATALOGUE.test(path) || path.endsWith(".config.ts"))
      return [];
    return repository.facts(path).texts.flatMap((fact): Violation[] => {
      const why = isVietnamese(fact.value)
        ? "Vietnamese"
        : SPOKEN.has(room) && !path.endsWith(".store.ts")
          ? spoken(fact)
          : null;
      if (why === null) return [];
      return [
        { promise: "sentences", path, line: fact.line, says: `${why}: ${fact.value.trim().slice(0, 60)}` },
      ];
    });
  });
}

function inSql(repository: Repository): Violation[] {
  return repository.paths
    .filter((path) => path.endsWith(".sql"))
    .flatMap((path) =>
      repository
        .lines(path)
        .flatMap((text, at): Violation[] =>
          isVietnamese(text.replace(/--.*$/, ""))
            ? [{ promise: "sentences", path, line: at + 1, says: `Vietnamese: ${text.trim().slice(0, 60)}` }]
            : [],
        ),
    );
}
