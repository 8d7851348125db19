/** Version of the engine, the same as the package's; a test keeps them equal. */
export const ENGINE_VERSION = '0.1.0';
