/** The fields of one line of a master file: quoted or not, blanks before a field dropped; a quote in a quoted field is doubled. */
export function splitRow(line: string): readonly string[] {
  const fields: string[] = [];
  for (let at = 0; at <= line.length; at += 1) {
    while (line[at] === ' ') at += 1;
    if (line[at] === '"') {
      let end = at + 1;
      while (end < line.length && (line[end] !== '"' || line[end + 1] === '"'))
        end += line[end] === '"' ? 2 : 1;
      fields.push(line.slice(at + 1, end).replaceAll('""', '"'));
      at = line.indexOf(',', end);
    } else {
      const end = line.indexOf(',', at);
      fields.push(line.slice(at, end === -1 ? undefined : end).trimEnd());
      at = end;
    }
    if (at === -1) break;
  }
  return fields;
}
