import { readAuditedRoots } from "@keng/desk/audit/audit.query.ts";
import { verifyAudit } from "@keng/desk/audit/verify-audit.command.ts";
import { readUnits } from "@keng/desk/units/units.query.ts";
import type { Command } from "commander";
import { type Operator, sayIn, withDesk } from "./operator.ts";

/** `keng audit verify`: walks every chain; fails when one does not hold. */
export function auditCommand(program: Command, operator: Operator): void {
  const say = sayIn(operator.lang);
  program
    .command("audit")
    .description(say("audit"))
    .command("verify")
    .description(say("audit.verify"))
    .action(() =>
      withDesk(operator, async (desk) => {
        const names = new Map((await readUnits(desk)).map((unit) => [unit.id, unit.name_vi]));
        const roots = await readAuditedRoots(desk);
        if (roots.length === 0) operator.out(say("audit.none"));
        for (const root of roots) {
          const unit = names.get(root) ?? root;
          const { ok, entries, broken_at } = await verifyAudit(desk, root, null);
          if (ok) operator.out(say("audit.ok", { unit, n: entries }));
          else operator.fail(say("audit.broken", { unit, n: broken_at ?? 0 }));
        }
      }),
    );
}
