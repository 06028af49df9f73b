/** The address of HiGHS's WebAssembly, as the bundler gives it. */
declare module "highs/runtime" {
  const address: string;
  export default address;
}
