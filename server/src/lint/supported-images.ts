// The user's own list of supported images: which file it is, and what is wrong with it.
import type { KnownImages } from "../batch/images/known-images.ts";
import { readSupportedImages } from "../batch/images/supported-images.ts";
import { engineMessage } from "./engine-texts.ts";
import { folderOf, resolveFrom } from "./file-paths.ts";
import type { LintRequest, SupportedImagesReader, UnusableFile } from "./lint-result.ts";

/** A reader that keeps what it read last from each file, so that many documents cost no more than one. */
export function createSupportedImagesReader(): SupportedImagesReader {
  const known = new Map<string, { readonly text: string; readonly images: KnownImages | undefined }>();
  return (file, text) => {
    const last = known.get(file);
    if (last?.text === text) return last.images;
    const images = readSupportedImages(text);
    known.set(file, { text, images });
    return images;
  };
}

/** The file that the settings name, seen from the folder of the project file; undefined if they name none. */
export function supportedImagesFile({ file, settings }: LintRequest): string | undefined {
  const { root = folderOf(file), supportedImagesFile: path } = settings;
  return path === undefined ? undefined : (resolveFrom(`${root}/`, path) ?? path);
}

/** What the list of a request says, or why it says nothing. */
export interface ListedImages {
  readonly images: KnownImages | undefined;
  /** The files that it comes from. */
  readonly files: readonly string[];
  readonly unusable: readonly UnusableFile[];
}

export function readListedImages(request: LintRequest): ListedImages {
  const file = supportedImagesFile(request);
  if (file === undefined) return { images: undefined, files: [], unusable: [] };
  const text = request.sources.files.get(file);
  if (typeof text !== "string") return unusable(file, "engine.unusable.supported-images-unread");
  const images = (request.readSupportedImages ?? readOnce)(file, text);
  return images === undefined
    ? unusable(file, "engine.unusable.supported-images-malformed")
    : { images, files: [file], unusable: [] };
}

const readOnce: SupportedImagesReader = (_file, text) => readSupportedImages(text);

function unusable(file: string, id: Parameters<typeof engineMessage>[0]): ListedImages {
  return { images: undefined, files: [], unusable: [{ file, message: engineMessage(id) }] };
}
