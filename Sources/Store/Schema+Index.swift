import GRDB

extension Schema {
  /// `state.index_format`: what the index's tokens mean, as the program that wrote them had it.
  static let indexFormat = "ALTER TABLE state ADD COLUMN index_format INTEGER NOT NULL DEFAULT 1"

  /// What tokens mean now. It grows when texts are folded, spelled or cut into tokens in another
  /// way; an index of another format is built anew when its store is opened.
  ///
  /// - 2: every reading beside every other, words of Latin letters, letters without their marks.
  /// - 3: joined letters (œ, ﬁ) as the letters they are of, digits of any form as ASCII's.
  /// - 4: units in one sign (㎡, ℃, µ) as the letters they are of.
  /// - 5: words with the signs behind them, as C++ and C#.
  static let currentIndexFormat = 5

  /// Builds the index anew where another format's tokens are in it: 20,000 entries a second, once.
  /// - Parameter told: how many entries of how many are in the new index so far.
  static func renewIndex(_ pool: DatabasePool, told: LocalStore.Renewal) throws {
    guard try pool.read(isIndexOld) else { return }
    try pool.write { db in
      // Another process may have been quicker.
      guard try isIndexOld(db) else { return }
      let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM entries") ?? 0
      try LocalStore.rebuildIndex(db) { told($0, total) }
      try db.execute(
        sql: "UPDATE state SET index_format = ?", arguments: [currentIndexFormat])
    }
  }

  /// Whether opening a store will take long, for the building of its index.
  static func isIndexOld(at path: String) -> Bool {
    var configuration = Configuration()
    configuration.readonly = true
    guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else {
      return false
    }
    // What is no store yet, or one of long ago, is another matter.
    return (try? queue.read(isIndexOld)) ?? false
  }

  static func isIndexOld(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT index_format FROM state") != currentIndexFormat
  }
}
