/** Version of the command; the same as in package.json, and a test says so. */
export const VERSION = '0.1.0';
