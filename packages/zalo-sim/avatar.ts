const colours = ["#0068ff", "#0a8f6a", "#b4540a", "#7a3fb8", "#b3263e", "#2f6f8f"];

/** A disc with the initials: two people with one name look alike, as is right. */
export function avatarSvg(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words
    .slice(-2)
    .map((word) => [...word][0] ?? "")
    .join("")
    .toLocaleUpperCase("vi")
    .replace(/[&<>"']/g, "");
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  const colour = colours[sum % colours.length] ?? "#0068ff";
  return `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="120" viewBox="0 0 120 120"><rect width="120" height="120" fill="${colour}"/><text x="60" y="62" fill="#fff" font-family="system-ui,sans-serif" font-size="46" text-anchor="middle" dominant-baseline="central">${letters}</text></svg>`;
}

export const stickerSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="120" viewBox="0 0 120 120"><circle cx="60" cy="60" r="52" fill="#ffd24d"/><circle cx="42" cy="50" r="7"/><circle cx="78" cy="50" r="7"/><path d="M36 72q24 24 48 0" fill="none" stroke="#000" stroke-width="6" stroke-linecap="round"/></svg>';
