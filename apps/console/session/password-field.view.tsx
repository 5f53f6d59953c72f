import { PasswordInput } from "@mantine/core";
import "@mantine/core/styles/ActionIcon.css";
import "@mantine/core/styles/PasswordInput.css";
import type { ReactElement } from "react";
import * as session from "@keng/i18n/officer/session.ts";
import { useTexts } from "../language.tsx";

/** A password that can be looked at while typing, by mouse and by keyboard. */
export function PasswordField(props: {
  label: string;
  description?: string;
  error?: string | null;
  autoComplete: "current-password" | "new-password";
  required?: boolean;
  value: string;
  onChange: (value: string) => void;
}): ReactElement {
  const t = useTexts(session);
  const { onChange, required, ...others } = props;
  return (
    <PasswordInput
      {...others}
      required={required === true}
      withAsterisk={false}
      visibilityToggleButtonProps={{ "aria-label": t("show_password"), tabIndex: 0, "aria-hidden": false }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
