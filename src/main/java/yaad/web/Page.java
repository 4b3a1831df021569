package yaad.web;

/** A page, or a family of addresses that belong together: says which addresses it answers. */
@FunctionalInterface
interface Page {
  void on(Routes routes);
}
