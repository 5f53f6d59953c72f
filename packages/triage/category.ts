import type { Evidence } from "./evidence.ts";
import type { Hit } from "./phrases.ts";

/** How grave a category is: the graver proposal wins when two are equally plain. */
const WEIGHT: Readonly<Record<string, number>> = {
  "TRK.PEOP": 4,
  "DRG.DEAL": 3.2,
  "DRG.PLAC": 3,
  "DRG.USE": 2.4,
  "GAM.HOUS": 2.5,
  "GAM.COCK": 2.6,
  "GAM.LOTO": 2.5,
  "GAM.ONLN": 2.6,
  "GAM.CARD": 2.3,
  "WEA.GUN": 3,
  "WEA.BLAD": 2.2,
  "WEA.FWRK": 2.6,
  "SEX.PROS": 2.7,
  "LND.USRY": 2.5,
  "LND.DEBT": 2.6,
  "FRD.HUI": 3,
  "FRD.INV": 2.7,
  "FRD.CALL": 2.4,
  "CYB.BLCK": 3,
  "CYB.DEFM": 2.2,
  "SMG.GOOD": 2.5,
  "RES.FORG": 2.6,
  "PRP.SNAT": 2.6,
  "PRP.FENC": 2.7,
  "PRP.THFT": 2.1,
  "PRP.DAMG": 2.2,
  "DOM.VIOL": 2.5,
  "VIO.THRT": 2,
  "VIO.BRWL": 2.1,
  "VIO.INJ": 1.9,
  "SEC.SENS": 2.8,
  "HLT.EPID": 2.4,
  "FIR.RISK": 2.4,
  "ENV.POLL": 2.2,
  "TRF.RACE": 2.4,
  "TRF.ACCD": 2.1,
  "TRF.OTHR": 1.9,
  "PUB.NOIS": 1.9,
  "PUB.ORDR": 1.6,
  "VIO.DISO": 1.8,
  "RES.UNRG": 1.7,
  "CIV.DISP": 1.8,
  "LST.PROP": 2,
  "MIS.PERS": 2.2,
  "CHD.ABUS": 3,
  "SEX.ASLT": 2.5,
  "OTH.OTHR": 1.2,
};

/** A proposal for the category, or null when no word of the taxonomy is there. */
export function categoryOf(evidence: Evidence): string | null {
  const scores = new Map<string, { score: number; first: number }>();
  for (const hit of evidence.hits) {
    if (!hit.concept.startsWith("C.")) continue;
    const code = hit.concept.slice(2);
    const before = scores.get(code) ?? { score: 0, first: hit.from };
    const weight = (WEIGHT[code] ?? 1) * (hit.strong ? 1 : 0.4) * lengthFactor(hit);
    scores.set(code, {
      score: Math.max(before.score, weight) + (before.score > 0 ? 0.15 : 0),
      first: before.first,
    });
  }
  let best: string | null = null;
  let high = 0.9;
  for (const [code, { score }] of scores) {
    if (score > high) {
      best = code;
      high = score;
    }
  }
  return best;
}

function lengthFactor(hit: Hit): number {
  return 1 + Math.min(3, hit.to - hit.from - 1) * 0.08;
}
