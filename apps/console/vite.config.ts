import react from "@vitejs/plugin-react";
import { join, resolve } from "node:path";
import { build, defineConfig, type Plugin } from "vite";

/** What every visit loads goes in one piece: many small ones are compressed worse and asked for one by one. */
const ALWAYS =
  /@tanstack\/(?:query-core|react-query)|use-mantine-color-scheme|apps\/console\/(?:live\/|shell\/(?:toast|look-button|language-switch)|fault)|packages\/ui\/(?:pill|skeleton|keycap|brand)|packages\/i18n\/(?:formats|officer\/(?:thread|inbox|emergency|shell|roles|habits)\.ts)|icons\/Icon/;

/** Files name each other, and what every visit loads names all that may come later: short names are much of its weight. */
const SHORT = { chunkFileNames: "assets/c-[hash].js", assetFileNames: "assets/a-[hash][extname]" };

/** The worker that shows what wakes an officer: one file of its own at the top, since it reaches no further than it lies. */
function serviceWorker(): Plugin {
  let outDir = "";
  return {
    name: "service-worker",
    apply: "build",
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle: async () => {
      const entry = join(import.meta.dirname, "service-worker", "main.ts");
      await build({
        configFile: false,
        root: import.meta.dirname,
        publicDir: false,
        logLevel: "error",
        build: {
          outDir,
          emptyOutDir: false,
          target: "es2022",
          lib: { entry, formats: ["iife"], name: "keng", fileName: () => "sw.js" },
        },
      });
    },
  };
}

/** One address in production: the desk serves `dist`, and `/api` is its own. While developing, `/api` is passed on. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), serviceWorker()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    manifest: true,
    target: "es2023",
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { ...SHORT, codeSplitting: { groups: [{ name: "always", test: ALWAYS, minShareCount: 2 }] } },
    },
  },
  server: { port: 4003, proxy: { "/api": "http://127.0.0.1:4000" } },
});
