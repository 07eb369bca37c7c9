import FoundationEssentials
public import Store

/// What was typed into a form and not handed in, by the form's name and field: the screens and the
/// subcommands go on with what either has kept. There are several of one form where several had it
/// open.
public struct FormDrafts: Sendable {
  /// A draft as it lies in the local store.
  public struct Kept: Hashable, Sendable {
    /// Tells it from the others of its form.
    public var slot: String
    /// When it was kept last, in seconds since the Unix epoch.
    public var saved: Int
    /// By the fields' names.
    public var answers: [String: String]
    /// As it is written there, by which it is seen whether it has changed.
    public var text: String
  }

  private let store: @Sendable () async throws -> LocalStore

  /// - Parameter store: opens the local store, where nobody has yet.
  public init(store: @escaping @Sendable () async throws -> LocalStore) { self.store = store }

  /// The one that was kept last first; none where they cannot be read.
  public func all(of form: String) async -> [Kept] {
    let prefix = Self.key(form, "")
    let rows = (try? await store().person.drafts(prefix: prefix)) ?? []
    return rows.compactMap { row in
      guard
        let answers = try? JSONDecoder().decode([String: String].self, from: Data(row.text.utf8))
      else { return nil }
      return Kept(
        slot: String(row.key.dropFirst(prefix.count)), saved: row.saved, answers: answers,
        text: row.text)
    }
  }

  /// Keeps answers in a slot of their own.
  /// - Parameters:
  ///   - answers: by the fields' names; none to keep no draft there.
  ///   - basis: as `basis(slot:text:of:)` makes it of the draft that they go on from.
  /// - Returns: whether the basis was there, and as it was.
  @discardableResult
  public func keep(
    _ answers: [String: String], of form: String, slot: String, over basis: DraftBasis = .nothing
  ) async throws -> Bool {
    let text =
      answers.isEmpty ? nil : String(decoding: try JSONEncoder().encode(answers), as: UTF8.self)
    return try await store().person.saveDraft(text, key: Self.key(form, slot), over: basis)
  }

  /// A draft that another goes on from.
  public static func basis(slot: String, text: String, of form: String) -> DraftBasis {
    .other(key: key(form, slot), text: text)
  }

  /// A mark stands before the slot, so that no form's key begins another's. Drafts of older times
  /// have no slot.
  private static func key(_ form: String, _ slot: String) -> String { "form:\(form);\(slot)" }
}
