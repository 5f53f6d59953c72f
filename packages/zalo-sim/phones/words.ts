import { createContext, useContext } from "react";
import { vi, type Texts } from "./i18n.ts";
import { en } from "./i18n-en.ts";
import type { Lang } from "./memory.ts";

export const textsOf = (lang: Lang): Texts => (lang === "en" ? en : vi);

export const Words = createContext<Texts>(vi);
export const useWords = (): Texts => useContext(Words);
