import { LONGEST_NAME, MOST_HAMLETS, nameKey, REGION } from "./near.ts";
import type { HamletContent } from "./places.ts";

/** What is wrong with a line of a pasted list. */
export type LineFault = "parts" | "name" | "number" | "swapped" | "outside" | "twice" | "too_many";

export type HamletList = {
  hamlets: HamletContent[];
  wrong: { line: number; why: LineFault }[];
};

const within = (value: number, [from, to]: readonly [number, number]): boolean =>
  value >= from && value <= to;

/** `10.8912` and `10,8912`; degrees of a telephone may end in a sign. */
export function degreesOf(written: string): number | null {
  const plain = written
    .trim()
    .replace(/[°\s]+$/, "")
    .replace(",", ".");
  return /^-?\d{1,3}(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function readLine(line: string): HamletContent | LineFault {
  // a semicolon as the hint says, or the tab of a table that was copied
  const parts = line.split(line.includes(";") ? ";" : "\t");
  const [name = "", north = "", east = ""] = parts;
  if (parts.length !== 3) return "parts";
  const clean = name.normalize("NFC").trim().replaceAll(/\s+/g, " ");
  if (clean === "" || clean.length > LONGEST_NAME) return "name";
  const latitude = degreesOf(north);
  const longitude = degreesOf(east);
  if (latitude === null || longitude === null) return "number";
  if (within(latitude, REGION.longitude) && within(longitude, REGION.latitude)) return "swapped";
  if (!within(latitude, REGION.latitude) || !within(longitude, REGION.longitude)) return "outside";
  return { name: clean, latitude, longitude };
}

/** Reads `name; latitude; longitude`, one hamlet a line; empty lines say nothing. */
export function readHamletList(text: string): HamletList {
  const list: HamletList = { hamlets: [], wrong: [] };
  const seen = new Set<string>();
  for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
    if (line.trim() === "") continue;
    const read = readLine(line);
    const fault =
      typeof read === "string"
        ? read
        : seen.has(nameKey(read.name))
          ? "twice"
          : list.hamlets.length >= MOST_HAMLETS
            ? "too_many"
            : null;
    if (fault !== null) list.wrong.push({ line: at + 1, why: fault });
    else if (typeof read !== "string") {
      seen.add(nameKey(read.name));
      list.hamlets.push(read);
    }
  }
  return list;
}
