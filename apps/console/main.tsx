import { createRoot } from "react-dom/client";
import { App } from "./app.view.tsx";
import { applyKeptLook } from "./shell/look.ts";
import "./styles.ts";

applyKeptLook();
const place = document.getElementById("root");
if (place !== null) createRoot(place).render(<App />);
