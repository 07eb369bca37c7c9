public import Catalog
public import PortalClient
public import Store

/// Brings the page of an entry that somebody opens: the one that is kept while it is fresh, else
/// what the platform says, which is kept then.
public struct PageReader: Sendable {
  /// Seconds for which a page that was read is not asked for again.
  public static let freshness = 600

  private let store: LocalStore

  public init(store: LocalStore) { self.store = store }

  /// - Throws: `SourceError`, `StoreError`.
  public func page(
    _ id: EntryID, from source: any ListedSource, now: Int
  ) async throws -> (Entry, PageContent) {
    guard let known = try await store.parts.page(of: id) else {
      return try await unlisted(id, source, now)
    }
    if let checked = known.checkedAt, now - checked < Self.freshness,
      let kept = try await kept(id)
    {
      return kept
    }
    try await ask(known.task, source)
    if let kept = try await kept(id) { return kept }
    // The list has the entry, the site no page of it: what the list says is all there is.
    guard let entry = try await store.entry(id) else {
      throw SourceError.refused(status: 404, message: "", word: nil)
    }
    return (entry, PageContent(facts: EntryFacts()))
  }

  private func ask(_ task: PageTask, _ source: any ListedSource) async throws {
    switch try await source.page(task.id, task.kind, unless: task.validators) {
    case .page(let page, let validators):
      try await store.parts.keep(page: page, validators, of: task.id)
    case .unchanged, .gone: try await store.parts.notePageUnchanged(task.id)
    }
  }

  /// The parts as they are kept, under the entry's own facts.
  private func kept(_ id: EntryID) async throws -> (Entry, PageContent)? {
    guard let entry = try await store.entry(id), let files = try await store.parts.files(of: id)
    else {
      return nil
    }
    let page = PageContent(
      facts: EntryFacts(), fields: try await store.parts.fields(of: id)?.value ?? [],
      files: files.value, specification: try await store.parts.specification(of: id)?.value)
    return (entry, page)
  }

  /// An entry that no list has, or whose lists were never pulled: nothing is kept of it.
  private func unlisted(
    _ id: EntryID, _ source: any ListedSource, _ now: Int
  ) async throws -> (Entry, PageContent) {
    let today = Moment(unixSeconds: now).day
    for kind in [EntryKind.interface, .dataset] {
      if case .page(let page, _) = try await source.page(id, kind, unless: Validators()) {
        return (page.facts.entry(id, kind, today: today), page)
      }
    }
    throw SourceError.refused(status: 404, message: "", word: nil)
  }
}
