import type { EmergencyTemplate } from "./kinds.ts";

/** A cry in a writing that nobody here reads, by the words that name the danger. */
export type ForeignCry = { pattern: RegExp; gives: readonly EmergencyTemplate[]; category: string };

/** Khmer, Lao, Thai, Chinese, Japanese, Korean, Russian: neighbours, workers and travellers. */
export const FOREIGN_CRIES: readonly ForeignCry[] = [
  {
    pattern: /ឆេះ|ភ្លើង|ໄຟໄໝ້|ໄຟໄຫມ້|ไฟไหม้|着火|起火|失火|火灾|火災|火事|불이야|불났|화재|пожар|горит/iu,
    gives: ["EMG.114"],
    category: "FIR.FIRE",
  },
  {
    pattern: /លង់ទឹក|ຈົມນ້ຳ|จมน้ำ|溺水|淹死|溺れ|물에 빠|тонет|утонул/iu,
    gives: ["EMG.114", "EMG.115"],
    category: "DIS.RESC",
  },
  {
    pattern:
      /គ្រោះថ្នាក់|ឈាម|ເລືອດ|เลือดออก|อุบัติเหตุ|流血|受伤|车祸|事故で|怪我|피가|다쳤|사고 났|кровь|ранен|авария/iu,
    gives: ["EMG.115", "EMG.113"],
    category: "OTH.OTHR",
  },
  {
    pattern:
      /វាយ|សម្លាប់|កាំបិត|ចោរ|ຂ້າ|ตีกัน|ฆ่า|มีด|杀人|砍人|打人|抢劫|绑架|強盗|殺さ|刺さ|칼로|강도|때리|убива|грабят|избива/iu,
    gives: ["EMG.113"],
    category: "VIO.INJ",
  },
  {
    pattern: /ជួយ|ຊ່ວຍແດ່|ช่วยด้วย|救命|救救|助けて|살려|도와주세요|도와줘|помогите|спасите/iu,
    gives: ["EMG.113", "EMG.114", "EMG.115"],
    category: "OTH.OTHR",
  },
];

/** What is cried, and by which words. */
export function foreignCriesIn(text: string): { cry: ForeignCry; phrase: string }[] {
  return FOREIGN_CRIES.flatMap((cry) => {
    const found = cry.pattern.exec(text);
    return found === null ? [] : [{ cry, phrase: found[0] }];
  });
}
