import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Built into `dist`, which the simulator serves; in development the control API is asked at its usual address. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [react()],
  build: { outDir: "dist", emptyOutDir: true, assetsInlineLimit: 0 },
  server: { proxy: { "/_sim": "http://127.0.0.1:4002", "/cdn": "http://127.0.0.1:4002" } },
});
