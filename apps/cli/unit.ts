import { createUnit } from "@keng/desk/units/create-unit.command.ts";
import { UNIT_KINDS, type UnitKind } from "@keng/desk/units/kinds.ts";
import { readUnits } from "@keng/desk/units/units.query.ts";
import type { Command } from "commander";
import { type Operator, Refusal, sayIn, unitMeant, withDesk } from "./operator.ts";
import { columns } from "./columns.ts";

type CreateOptions = { parent?: string; kind: string; nameVi: string; nameEn: string; dutyPhone?: string };

/** `keng unit …`: the units of the installation. */
export function unitCommand(program: Command, operator: Operator): void {
  const say = sayIn(operator.lang);
  const kinds = UNIT_KINDS.join(", ");
  const unit = program.command("unit").description(say("unit"));

  unit
    .command("create")
    .description(say("unit.create"))
    .option("--kind <kind>", say("option.kind", { kinds }), "commune_police")
    .option("--parent <unit>", say("option.parent"))
    .requiredOption("--name-vi <name>", say("option.name_vi"))
    .requiredOption("--name-en <name>", say("option.name_en"))
    .option("--duty-phone <number>", say("option.duty_phone"))
    .action((options: CreateOptions) =>
      withDesk(operator, async (desk) => {
        const kind = UNIT_KINDS.find((one): one is UnitKind => one === options.kind);
        if (kind === undefined) throw new Refusal(say("error.kind", { kind: options.kind, kinds }));
        const parent = options.parent === undefined ? undefined : await unitMeant(desk, say, options.parent);
        const { id } = await createUnit(desk, {
          kind,
          name_vi: options.nameVi.normalize("NFC").trim(),
          name_en: options.nameEn.trim(),
          duty_phone: options.dutyPhone ?? null,
          ...(parent === undefined ? {} : { parent_id: parent.id }),
        });
        operator.out(say("unit_made", { id }));
      }),
    );

  unit
    .command("list")
    .description(say("unit.list"))
    .action(() =>
      withDesk(operator, async (desk) => {
        const units = await readUnits(desk);
        if (units.length === 0) return operator.out(say("no_units"));
        for (const line of columns(units.map((one) => [one.id, one.name_vi, one.name_en])))
          operator.out(line);
      }),
    );
}
