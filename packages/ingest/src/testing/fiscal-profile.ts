import { createRequire } from 'node:module';

interface Profile {
  validate(descriptor: unknown): { valid: boolean; errors: Error[] };
}

/**
 * What the JSON Schema of Fiscal Data Package finds wrong with a descriptor. It comes with the format's own library, and
 * so does the validator; nothing is fetched.
 */
export async function fiscalProfileErrors(descriptor: unknown): Promise<string[]> {
  const library = createRequire(import.meta.url)('datapackage') as {
    Profile: { load(name: string): Promise<Profile> };
  };
  const profile = await library.Profile.load('fiscal-data-package');
  return profile.validate(descriptor).errors.map(({ message }) => message.replace(/\s+/g, ' '));
}
