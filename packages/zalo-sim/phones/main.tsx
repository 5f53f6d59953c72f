import "@fontsource/be-vietnam-pro/400.css";
import "@fontsource/be-vietnam-pro/500.css";
import "@fontsource/be-vietnam-pro/600.css";
import "@fontsource/be-vietnam-pro/700.css";
import "./styles/tokens.css";
import "./styles/page.css";
import "./styles/drawer.css";
import "./styles/strip.css";
import "./styles/phone.css";
import "./styles/chat.css";
import "./styles/message.css";
import "./styles/sheets.css";
import "./styles/narrow.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.view.tsx";

const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
