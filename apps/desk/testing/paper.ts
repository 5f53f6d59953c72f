import { randomBytes } from "node:crypto";

/** A PDF of one page with its writer's name, and a picture of so many bytes that cannot be made smaller. */
export function paper({ author, filling }: { author: string; filling: number }): Buffer {
  const noise = randomBytes(filling);
  return Buffer.concat([
    Buffer.from(
      [
        "%PDF-1.4",
        "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj",
        "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj",
        "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Resources << /XObject << /P 5 0 R >> >> >> endobj",
        `4 0 obj << /Author (${author}) /Creator (${author}) >> endobj`,
        `5 0 obj << /Type /XObject /Subtype /Image /Width ${filling} /Height 1 /ColorSpace /DeviceGray`,
        `/BitsPerComponent 8 /Length ${filling} >> stream\n`,
      ].join("\n"),
    ),
    noise,
    Buffer.from("\nendstream endobj\ntrailer << /Root 1 0 R /Info 4 0 R >>\n%%EOF\n"),
  ]);
}
