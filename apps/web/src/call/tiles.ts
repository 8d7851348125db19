import type { IconName } from '../shell/icon.tsx';

export type TileId =
  | 'order'
  | 'hacked'
  | 'press'
  | 'knows'
  | 'code'
  | 'install'
  | 'screen'
  | 'gift'
  | 'card'
  | 'move'
  | 'secret'
  | 'stay';

export interface Tile {
  readonly id: TileId;
  readonly group: 'began' | 'want' | 'talk';
  readonly icon: IconName;
}

/** What a caller may say. An opener warns; a want, or the way they talk, means: hang up. */
export const TILES: readonly Tile[] = [
  { id: 'order', group: 'began', icon: 'bag' },
  { id: 'hacked', group: 'began', icon: 'warning' },
  { id: 'press', group: 'began', icon: 'key1' },
  { id: 'knows', group: 'began', icon: 'person' },
  { id: 'code', group: 'want', icon: 'code' },
  { id: 'install', group: 'want', icon: 'install' },
  { id: 'screen', group: 'want', icon: 'screen' },
  { id: 'gift', group: 'want', icon: 'gift' },
  { id: 'card', group: 'want', icon: 'card' },
  { id: 'move', group: 'want', icon: 'bank' },
  { id: 'secret', group: 'talk', icon: 'secret' },
  { id: 'stay', group: 'talk', icon: 'hand' },
];

/** What the tapped tiles come to: nothing yet, take care, or hang up; with the tile that says why. */
export function callState(tapped: readonly TileId[]): {
  readonly state: 'calm' | 'careful' | 'hang-up';
  readonly because: TileId | null;
} {
  const on = tapped.flatMap((id) => TILES.filter((tile) => tile.id === id));
  const stop = on.filter(({ group }) => group !== 'began').at(-1);
  if (stop !== undefined) return { state: 'hang-up', because: stop.id };
  const opener = on.at(-1);
  return opener === undefined
    ? { state: 'calm', because: null }
    : { state: 'careful', because: opener.id };
}
