import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateTypes } from "./generate.ts";
import { openCluster } from "./testing/cluster.ts";

const cluster = await openCluster();
try {
  writeFileSync(
    join(import.meta.dirname, "schema.generated.ts"),
    await generateTypes(cluster.address("keng_owner", cluster.template)),
  );
} finally {
  await cluster.close();
}
