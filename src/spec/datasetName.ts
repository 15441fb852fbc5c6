/** The dataset's name in files and addresses; what else it is called stands with the code that describes it, which the page does without at first. */
export const DATASET_NAME = "cloud-shares";

/** Name of the zip of a version. */
export const zipName = (version: string): string => `${DATASET_NAME}-${version}.zip`;
