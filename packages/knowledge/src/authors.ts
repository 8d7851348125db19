/** What authors write, as programs of the project read it. Needs Node and the YAML beside the package. */
export type { ContactsFile, OwnContact } from './authoring/contacts.ts';
export { readContacts } from './load.ts';
export type { ModelSource } from './model-files.ts';
export { readModelFiles } from './model-files.ts';
