import type { ReactElement } from "react";

export function OfficersPage(): ReactElement {
  return <div />;
}
