import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** What every visit loads goes in one piece: many small ones are compressed worse and asked for one by one. */
const ALWAYS =
  /@tanstack\/(?:query-core|react-query)|use-mantine-color-scheme|apps\/console\/(?:live\/|shell\/(?:toast|look-button|language-switch)|fault)|packages\/ui\/(?:pill|skeleton|keycap|brand)|packages\/i18n\/(?:formats|officer\/(?:thread|inbox|emergency|shell|roles|habits))|icons\/Icon/;

/** One address in production: the desk serves `dist`, and `/api` is its own. While developing, `/api` is passed on. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    manifest: true,
    target: "es2023",
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "always", test: ALWAYS, minShareCount: 2 }] } },
    },
  },
  server: { port: 4003, proxy: { "/api": "http://127.0.0.1:4000" } },
});
