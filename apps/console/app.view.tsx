import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { theme } from "@keng/ui/theme.ts";
import { LanguageProvider } from "./language.tsx";
import { queries } from "./query-client.ts";
import { router } from "./router.tsx";
import { LOOK_KEPT } from "./shell/look.ts";
import { localStorageColorSchemeManager } from "@mantine/core";

const look = localStorageColorSchemeManager({ key: LOOK_KEPT });

export function App(): ReactElement {
  return (
    <MantineProvider theme={theme} colorSchemeManager={look} defaultColorScheme="auto">
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
