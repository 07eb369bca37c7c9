import Catalog

/// What the catalogue's services have answered.
enum CatalogueFact: Sendable {
  case page(Scope, CatalogQuery, Result<CatalogPage, ServiceFault>)
  case slow(Scope, CatalogQuery)
  case facets(Dimension, Result<[Facet], ServiceFault>)
  /// The list changed under the cursor; the selected entry is at this row now.
  case position(Scope, CatalogQuery, Int?)
  case history([String])
  case completions(text: String, [String])
}
