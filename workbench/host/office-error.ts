/** An error in the shape in which Office answers: a code that add-ins compare, and a sentence. */
export class OfficeError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const notFound = () => new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
export const invalidArgument = (what: string) =>
  new OfficeError("InvalidArgument", `The argument is invalid or missing or has an incorrect format. (${what})`);
export const invalidReference = (address: string) =>
  new OfficeError("InvalidReference", `This reference is not valid for the current operation. (${address})`);
export const alreadyExists = (what: string) =>
  new OfficeError("ItemAlreadyExists", `The resource being created already exists. (${what})`);
export const unsupported = (call: string) =>
  new OfficeError(
    "ApiNotFound",
    `The API you are trying to use could not be found: the workbench does not support ${call}.`,
  );
