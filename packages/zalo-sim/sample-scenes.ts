/** Scenes for the sample pictures, as SVG. Nothing in them is a real place or person. */

/** The same "chance" at each run, so that the files stay the same. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const defs = `<defs>
<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#060a18"/><stop offset="1" stop-color="#24304a"/></linearGradient>
<linearGradient id="road" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#1a1d26"/><stop offset="1" stop-color="#3a3c44"/></linearGradient>
<radialGradient id="glow"><stop offset="0" stop-color="#ffdf9a" stop-opacity="0.95"/><stop offset="0.25" stop-color="#ffb94d" stop-opacity="0.45"/><stop offset="1" stop-color="#ffb94d" stop-opacity="0"/></radialGradient>
<radialGradient id="red"><stop offset="0" stop-color="#ff5a4a"/><stop offset="1" stop-color="#ff5a4a" stop-opacity="0"/></radialGradient>
<filter id="soft"><feGaussianBlur stdDeviation="1.2"/></filter><filter id="far"><feGaussianBlur stdDeviation="3"/></filter>
<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.9" numOctaves="2" seed="4"/><feColorMatrix values="0 0 0 0 0.5  0 0 0 0 0.5  0 0 0 0 0.5  0 0 0 0.16 0"/></filter>
</defs>`;

function frame(width: number, height: number, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${defs}${body}<rect width="${width}" height="${height}" filter="url(#grain)"/></svg>`;
}

function house(x: number, width: number, top: number, bottom: number, next: () => number): string {
  const shade = Math.round(24 + next() * 26);
  let windows = "";
  for (let y = top + 24; y < bottom - 90; y += 56) {
    for (let at = x + 16; at < x + width - 30; at += 44) {
      const lit = next();
      const colour = lit > 0.62 ? "#ffcf7a" : lit > 0.5 ? "#9fc4ff" : "#12151f";
      windows += `<rect x="${at}" y="${y}" width="26" height="34" fill="${colour}" opacity="${(0.55 + next() * 0.45).toFixed(2)}"/>`;
    }
  }
  const shutter = `<rect x="${x + 10}" y="${bottom - 74}" width="${width - 20}" height="74" fill="#3c434f"/>`;
  return `<rect x="${x}" y="${top}" width="${width}" height="${bottom - top}" fill="rgb(${shade},${shade + 4},${shade + 14})"/>${windows}${shutter}`;
}

function lamp(x: number, top: number, bottom: number, glow: number): string {
  return `<path d="M${x} ${bottom}V${top}q0-16 28-16" stroke="#0b0d13" stroke-width="7" fill="none"/><circle cx="${x + 30}" cy="${top - 12}" r="${glow}" fill="url(#glow)"/><circle cx="${x + 30}" cy="${top - 14}" r="8" fill="#fff3d0"/>`;
}

export function nightStreet(): string {
  const next = chance(7);
  let houses = "";
  for (let x = -20; x < 1280;) {
    const width = 120 + Math.round(next() * 110);
    houses += house(x, width, 150 + Math.round(next() * 170), 600, next);
    x += width + 4;
  }
  const lamps = [120, 520, 940].map((x) => lamp(x, 300, 640, 190)).join("");
  const pools = [150, 550, 970]
    .map((x) => `<ellipse cx="${x}" cy="760" rx="150" ry="42" fill="url(#glow)" opacity="0.5"/>`)
    .join("");
  const car = `<g filter="url(#soft)"><path d="M690 690q10-52 70-56h110q44 4 70 52l36 12q10 4 10 22v26H676v-40z" fill="#11151d"/><circle cx="730" cy="748" r="26" fill="#08090c"/><circle cx="930" cy="748" r="26" fill="#08090c"/><circle cx="982" cy="712" r="60" fill="url(#glow)"/><circle cx="680" cy="712" r="34" fill="url(#red)"/></g>`;
  const body = `<rect width="1280" height="960" fill="url(#sky)"/><g filter="url(#soft)">${houses}</g><rect y="600" width="1280" height="360" fill="url(#road)"/><rect y="600" width="1280" height="26" fill="#4a4640"/>${pools}<path d="M0 820h170M260 824h190M540 828h190M830 832h190M1110 836h170" stroke="#b8b08a" stroke-width="9" opacity="0.6"/>${lamps}${car}<path d="M0 210Q640 300 1280 190M0 240Q640 340 1280 230" stroke="#05060a" stroke-width="3" fill="none"/>`;
  return frame(1280, 960, body);
}

export function alley(): string {
  const wall = (points: string, colour: string) => `<polygon points="${points}" fill="${colour}"/>`;
  let bricks = "";
  for (let row = 0; row < 15; row++) {
    const y = 120 + row * 72;
    const into = 390 + row * 4;
    bricks += `<path d="M0 ${y}L${into} ${420 + row * 21}" stroke="#241f1c" stroke-width="2"/><path d="M960 ${y}L${960 - into} ${420 + row * 21}" stroke="#241f1c" stroke-width="2"/>`;
  }
  const door = `<polygon points="90,560 220,585 220,994 90,1163" fill="#2e4a44"/><polygon points="760,590 860,568 860,1150 760,1020" fill="#51351f"/>`;
  const lines = `<path d="M80 190Q480 330 880 170M60 260Q480 400 900 250" stroke="#0a0a0a" stroke-width="3" fill="none"/>`;
  const people = `<g filter="url(#soft)"><path d="M452 640q0-26 20-26t20 26v60l14 96h-22l-12-70-12 70h-22l14-96z" fill="#0d0f14"/><circle cx="472" cy="596" r="17" fill="#1d1613"/><path d="M520 650q0-24 19-24t19 24v56l12 88h-20l-11-64-11 64h-20l12-88z" fill="#15120f"/><circle cx="539" cy="610" r="16" fill="#241a15"/></g>`;
  const body = `<rect width="960" height="1280" fill="url(#sky)"/><g>${wall("0,0 400,410 400,760 0,1280", "#4a3d35")}${wall("960,0 560,410 560,760 960,1280", "#3b322d")}${wall("400,410 560,410 560,760 400,760", "#1b2030")}${wall("0,1280 400,760 560,760 960,1280", "#2f2d2c")}</g>${bricks}${door}<circle cx="480" cy="470" r="210" fill="url(#glow)"/><circle cx="480" cy="452" r="9" fill="#fff3d0"/>${lines}<ellipse cx="480" cy="850" rx="190" ry="52" fill="url(#glow)" opacity="0.45"/>${people}`;
  return frame(960, 1280, body);
}

export function motorbike(): string {
  const wheel = (x: number) =>
    `<circle cx="${x}" cy="690" r="104" fill="#0d0e11"/><circle cx="${x}" cy="690" r="74" fill="#8b9099"/><circle cx="${x}" cy="690" r="66" fill="#23262c"/><circle cx="${x}" cy="690" r="14" fill="#b9bec6"/><path d="M${x - 66} 690h132M${x} 624v132M${x - 46} 644l92 92M${x + 46} 644l-92 92" stroke="#6d727b" stroke-width="5"/>`;
  const bike = `${wheel(360)}${wheel(900)}<path d="M356 688L470 560 690 660 560 700z" fill="#24272e"/><path d="M430 560q120-46 250-6l66 110-110 50H520z" fill="#a81f2b"/><path d="M452 548q90-36 236-12l16 34q-120-20-250 8z" fill="#15161a"/><path d="M690 650q60-40 84-170l42-14 96 214-18 16-86-168-40 156z" fill="#a81f2b"/><path d="M770 470l-50-30 12-18 96 36z" fill="#15161a"/><circle cx="838" cy="500" r="36" fill="#e8e2c8"/><circle cx="850" cy="500" r="150" fill="url(#glow)" opacity="0.55"/><path d="M330 640q10-44 60-60l44 20-50 60z" fill="#7d1620"/><circle cx="352" cy="616" r="30" fill="url(#red)"/><path d="M560 716h190l-30 46H590z" fill="#3b3f48"/>`;
  const plate = `<rect x="280" y="640" width="104" height="70" rx="6" fill="#f2f2ee" stroke="#222" stroke-width="3"/><text x="332" y="668" font-family="DejaVu Sans,sans-serif" font-weight="bold" font-size="22" text-anchor="middle" fill="#111">00-X0</text><text x="332" y="698" font-family="DejaVu Sans,sans-serif" font-weight="bold" font-size="24" text-anchor="middle" fill="#111">000.00</text>`;
  const body = `<rect width="1280" height="960" fill="#5a5348"/><g filter="url(#far)"><rect y="120" width="1280" height="480" fill="#74624a"/><rect x="120" y="170" width="300" height="430" fill="#3d5a52"/><rect x="620" y="150" width="420" height="450" fill="#8a8577"/><path d="M620 200h420M620 250h420M620 300h420M620 350h420M620 400h420M620 450h420M620 500h420M620 550h420" stroke="#6a665b" stroke-width="6"/></g><rect y="600" width="1280" height="360" fill="#8b867c"/><path d="M0 700h1280M0 830h1280M200 600L60 960M620 600V960M1040 600L1200 960" stroke="#78736a" stroke-width="4"/><ellipse cx="630" cy="800" rx="430" ry="30" fill="#3a3731" opacity="0.6"/>${bike}${plate}`;
  return frame(1280, 960, body);
}

function words(x: number, y: number, size: number, text: string, extra = ""): string {
  return `<text x="${x}" y="${y}" font-family="DejaVu Sans,sans-serif" font-size="${size}" ${extra}>${text}</text>`;
}

export function screenshot(): string {
  const bubbles = [
    { mine: false, text: ["Chuyển 5 triệu đặt cọc là giữ suất"] },
    { mine: true, text: ["Công ty ở đâu vậy ạ?"] },
    { mine: false, text: ["Em cứ chuyển trước,", "tối nay hết hạn rồi"] },
    { mine: false, text: ["STK 0000 000 000"] },
  ];
  let y = 190;
  let body = `<rect width="720" height="1280" fill="#e9edf2"/><rect width="720" height="130" fill="#2563eb"/>${words(90, 84, 34, "Tuyển dụng nhanh", 'fill="#fff" font-weight="bold"')}`;
  for (const { mine, text } of bubbles) {
    const width = Math.max(...text.map((line) => line.length)) * 16 + 48;
    const height = text.length * 40 + 36;
    const x = mine ? 690 - width : 30;
    body += `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="22" fill="${mine ? "#cfe3ff" : "#fff"}"/>`;
    for (const [at, line] of text.entries())
      body += words(x + 24, y + 48 + at * 40, 27, line, 'fill="#16202e"');
    y += height + 28;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="1280">${body}</svg>`;
}

export function letter(lines: readonly string[]): string {
  const [title = "", ...rest] = lines;
  const text = rest.map((line, at) => words(110, 320 + at * 52, 26, line, 'fill="#111"')).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="827" height="1170"><rect width="827" height="1170" fill="#fff"/>${words(413, 200, 38, title, 'font-weight="bold" text-anchor="middle" fill="#111"')}${text}</svg>`;
}
