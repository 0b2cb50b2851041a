export declare function bundle(file: string): Promise<string>;
export declare function servePage(script: string): Promise<{ origin: string; close(): void }>;
