import { useMantineColorScheme, type MantineColorScheme } from "@mantine/core";
import { IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";
import type { ReactElement } from "react";
import * as shell from "@keng/i18n/officer/shell.ts";
import { useTexts } from "../language.tsx";

const NEXT: Record<MantineColorScheme, MantineColorScheme> = { auto: "light", light: "dark", dark: "auto" };
const ICONS = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const;

/** One button that goes round: as the system, light, dark. It says how it is now. */
export function LookButton({ className }: { className?: string | undefined }): ReactElement {
  const t = useTexts(shell);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Icon = ICONS[colorScheme];
  return (
    <button type="button" className={className} onClick={() => setColorScheme(NEXT[colorScheme])}>
      <Icon size={20} aria-hidden="true" />
      <span>{t(`look.${colorScheme}`)}</span>
    </button>
  );
}
