/** The tags of an XML text that are not closed, or are closed without having been opened; and bare `<` and `&`. */
export function brokenTags(xml: string): readonly string[] {
  const open: string[] = [];
  const broken: string[] = [];
  const rest = xml.replaceAll(/<(\/?)([a-z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/gi, (tag, close, name, _, alone) => {
    if (close !== "") {
      if (open.pop() !== name) broken.push(tag);
    } else if (alone === "") open.push(name);
    return "";
  });
  const strays = rest.match(/<[^]{0,20}|&(?!(?:amp|lt|gt|quot);)[^]{0,10}/g) ?? [];
  return [...open, ...broken, ...strays];
}
