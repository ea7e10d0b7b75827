import { EFFECTS, SETTINGS, type GroupOfSettings, type SettingName } from '../../shared/contract/index.ts';

/** The groups with the settings that a search finds: all of its words, in the title, the text or the name. */
export function shownGroups(groups: readonly GroupOfSettings[], query: string): readonly GroupOfSettings[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map((each) => ({ ...each, names: each.names.filter((name) => has(name, each.title, words)) }))
    .filter(({ names }) => names.length > 0);
}

function has(name: SettingName, group: string, words: readonly string[]): boolean {
  const { title, changes, effect } = SETTINGS[name];
  const text = `${name} ${group} ${title} ${changes} ${EFFECTS[effect]}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
