import { acceptRestored } from "@keng/desk/audit/accept-restored.command.ts";
import { readAuditedRoots } from "@keng/desk/audit/audit.query.ts";
import { verifyAudit } from "@keng/desk/audit/verify-audit.command.ts";
import type { Desk } from "@keng/desk/context.ts";
import { readUnits } from "@keng/desk/units/units.query.ts";
import type { Command } from "commander";
import { type Operator, sayIn, withDesk } from "./operator.ts";

/** `keng audit verify`: walks every chain; fails when one does not hold. `restored`: after a backup was put back. */
export function auditCommand(program: Command, operator: Operator): void {
  const say = sayIn(operator.lang);
  const audit = program.command("audit").description(say("audit"));
  const forEach = (work: (desk: Desk, root: string, unit: string) => Promise<void>) =>
    withDesk(operator, async (desk) => {
      const names = new Map((await readUnits(desk)).map((unit) => [unit.id, unit.name_vi]));
      const roots = await readAuditedRoots(desk);
      if (roots.length === 0) operator.out(say("audit.none"));
      for (const root of roots) await work(desk, root, names.get(root) ?? root);
    });

  audit
    .command("verify")
    .description(say("audit.verify"))
    .action(() =>
      forEach(async (desk, root, unit) => {
        const { ok, entries, broken_at, head } = await verifyAudit(desk, root, null);
        if (ok) operator.out(say("audit.ok", { unit, n: entries, head }));
        else operator.fail(say("audit.broken", { unit, n: broken_at ?? 0 }));
      }),
    );

  audit
    .command("restored")
    .description(say("audit.restored"))
    .action(() =>
      forEach(async (desk, root, unit) => {
        const n = await acceptRestored(desk, root);
        operator.out(n === 0 ? say("audit.nothing_lost", { unit }) : say("audit.accepted", { unit, n }));
      }),
    );
}
