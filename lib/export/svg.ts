type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of SVG as text. Attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(typeof value === "number" ? short(value) : String(value))}"`)
    .join("");
  return content.length === 0 ? `<${name}${given}/>` : `<${name}${given}>${content.join("")}</${name}>`;
}

/** What XML has no way to write, which a name from a cluster or a vault may hold all the same. */
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escapeXml(text: string): string {
  return text.replaceAll(unwritable, "\uFFFD").replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** Hundredths of a pixel are as fine as it gets. */
const short = (value: number): string => String(Math.round(value * 100) / 100);
