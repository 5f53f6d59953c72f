import { Fault } from "@keng/contract/codes.ts";
import type { Desk } from "@keng/desk/context.ts";
import { readUnits, type UnitListed } from "@keng/desk/units/units.query.ts";
import { errorText } from "@keng/i18n/errors.ts";
import type { Lang } from "@keng/i18n/messages.ts";
import * as texts from "@keng/i18n/officer/cli-account.ts";
import { type Translate, translator } from "@keng/i18n/translator.ts";

/** What the operator's commands are given: the desk under its own role, a language, where to write. */
export type Operator = {
  lang: Lang;
  open: () => { desk: Desk; close: () => Promise<void> };
  out: (line: string) => void;
  fail: (line: string) => void;
};

export type Say = Translate<typeof texts.vi>;
export const sayIn = (lang: Lang): Say => translator(lang, texts);

/** A refusal that already is a sentence. */
export class Refusal extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "Refusal";
  }
}

/** Does one piece of work with the desk; a refusal becomes a sentence on the error output. */
export async function withDesk(operator: Operator, work: (desk: Desk) => Promise<void>): Promise<void> {
  const { desk, close } = operator.open();
  try {
    await work(desk);
  } catch (error) {
    if (error instanceof Fault) operator.fail(errorText(operator.lang, error.code));
    else if (error instanceof Refusal) operator.fail(error.message);
    else throw error;
  } finally {
    await close();
  }
}

/** The unit that is meant by an id or a name, or the only one. */
export async function unitMeant(desk: Desk, say: Say, asked: string | undefined): Promise<UnitListed> {
  const units = await readUnits(desk);
  if (asked === undefined && units.length > 1) throw new Refusal(say("error.which_unit"));
  const wanted = asked?.normalize("NFC").toLowerCase();
  const found = units.filter(
    (unit) =>
      wanted === undefined ||
      [unit.id, unit.name_vi, unit.name_en].some((name) => name.normalize("NFC").toLowerCase() === wanted),
  );
  const [unit] = found;
  if (unit === undefined) throw new Refusal(say("error.no_unit"));
  if (found.length > 1) throw new Refusal(say("error.which_unit"));
  return unit;
}
