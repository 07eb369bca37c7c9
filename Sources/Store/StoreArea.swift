import GRDB

/// What one area keeps in the local store, in its tables and transactions.
protocol StoreArea: Sendable {
  var store: LocalStore { get }
}

extension StoreArea {
  /// Seconds since the Unix epoch.
  var now: @Sendable () -> Int { store.now }

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    try await store.read(body)
  }

  /// Runs `body` in one transaction: all of it lasts, or nothing.
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    try await store.write(body)
  }
}

extension LocalStore {
  /// What the person types and leaves behind.
  public var person: PersonStore { PersonStore(store: self) }
  /// Calls of interfaces.
  public var calls: CallStore { CallStore(store: self) }
  /// Whole interfaces, fetched page by page.
  public var fetched: FetchStore { FetchStore(store: self) }
  /// What is kept beside the catalogue.
  public var parts: PartStore { PartStore(store: self) }
  /// How the catalogue comes in.
  public var pulls: PullStore { PullStore(store: self) }
}
