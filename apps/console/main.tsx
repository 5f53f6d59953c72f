import { createRoot } from "react-dom/client";
import { App } from "./app.view.tsx";
import { reloadWhenRebuilt } from "./new-build.ts";
import { applyKeptLook } from "./shell/look.ts";
import "./styles.ts";

applyKeptLook();
reloadWhenRebuilt();
const place = document.getElementById("root");
if (place !== null) createRoot(place).render(<App />);
