/** The address of HiGHS's WebAssembly, as the bundler gives it. */
declare module "highs/runtime" {
  const address: string;
  // eslint-disable-next-line no-restricted-syntax -- the package says so
  export default address;
}
