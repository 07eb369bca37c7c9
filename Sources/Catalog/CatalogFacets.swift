/// What a list could be narrowed to, and what is found where: the numbers beside it.
public struct CatalogFacets: Hashable, Sendable {
  /// The catalogue's themes, those with most entries first, with what the query finds under each:
  /// by its text and its department, whatever its own theme. The nameless one counts entries of
  /// which nobody knows.
  public var themes: [Facet]
  /// The same of departments: by the query's text and its theme.
  public var publishers: [Facet]
  /// What the query finds of either kind, whichever it asks for; without a name.
  public var found: Facet
  /// The same with neither theme nor department.
  public var unfiltered: Facet

  /// Numbers of one moment.
  public init(themes: [Facet], publishers: [Facet], found: Facet, unfiltered: Facet) {
    self.themes = themes
    self.publishers = publishers
    self.found = found
    self.unfiltered = unfiltered
  }
}

extension CatalogQuery {
  /// Whether a theme or a department is chosen.
  public var isFiltered: Bool { theme != nil || publisher != nil }
}
