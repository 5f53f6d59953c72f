import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { DAY } from "@keng/core/time.ts";
import type { CliConfig } from "../config.ts";
import { deskUrl } from "../start/sides.ts";
import { type Finding, finding } from "./finding.ts";

const SOON_DAYS = 14;

/** Certificates of our own, and whether officers' passwords would travel in the clear. */
export function examineEdge(config: CliConfig, now: Date): Finding[] {
  const { environment } = config;
  const found = (["gateway", "desk"] as const).flatMap((side): Finding[] => {
    const file = environment[`KENG_${side.toUpperCase()}_TLS_CERT_FILE`];
    return file === undefined ? [] : [examineCertificate(side, file, now)];
  });
  const host = environment["KENG_DESK_HOST"] ?? "127.0.0.1";
  const url = environment["KENG_DESK_PUBLIC_URL"] ?? deskUrl(config);
  const isHere = /^(?:127\.|::1$|localhost$)/.test(host);
  return !isHere && url.startsWith("http:") ? [...found, finding("bad.plain", { host })] : found;
}

function examineCertificate(side: string, file: string, now: Date): Finding {
  let until: Date;
  try {
    until = new X509Certificate(readFileSync(file)).validToDate;
  } catch {
    return finding("bad.certificate", { side, file });
  }
  const days = Math.floor((until.getTime() - now.getTime()) / DAY);
  if (days < 0) return finding("bad.certificate_expired", { side, file });
  return finding(days < SOON_DAYS ? "warn.certificate_soon" : "ok.certificate", { side, days });
}
