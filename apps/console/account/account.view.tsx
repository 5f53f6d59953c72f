import type { ReactElement } from "react";

export function AccountPage(): ReactElement {
  return <div />;
}
