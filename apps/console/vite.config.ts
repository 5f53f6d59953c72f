import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** One address in production: the desk serves `dist`, and `/api` is its own. While developing, `/api` is passed on. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: "dist", emptyOutDir: true, manifest: true, target: "es2023", assetsInlineLimit: 0 },
  server: { port: 4003, proxy: { "/api": "http://127.0.0.1:4000" } },
});
