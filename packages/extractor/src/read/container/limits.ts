/** What a source that is a container of others may cost once it is unpacked. */
export interface ContainerLimits {
  /** Bytes of all that is unpacked of it. */
  unpackedBytes: number;
  /** Names in its directory. */
  entries: number;
}

/** The largest workbooks and documents of departments unpack to some 60 MB, and have some hundred entries. */
export const defaultContainerLimits: ContainerLimits = {
  unpackedBytes: 500_000_000,
  entries: 20_000,
};

/** How many times its packed size an entry may have; XML of empty cells packs to a hundredth. */
export const MOST_RATIO = 300;
/** Unpacked bytes below which the ratio says nothing. */
export const RATIO_FROM = 5_000_000;

/** Elements of one XML part: the largest sheets and documents have a million. */
export const MOST_ELEMENTS = 4_000_000;
/** Depth of XML: tables within tables within text boxes come to some forty. */
export const MOST_DEPTH = 256;
