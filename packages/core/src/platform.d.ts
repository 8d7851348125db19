// The few web names the core may use, declared by hand. The missing DOM and Node libraries are the
// point: anything else that reaches for a platform does not compile.

declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}
