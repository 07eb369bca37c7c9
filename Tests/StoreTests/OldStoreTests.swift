import Catalog
import GRDB
import Testing

@testable import Store

/// Stores as older programs left them.
@Suite struct OldStoreTests {
  private static let migrations = Schema.migrator.migrations

  /// One entry, as the first version wrote it.
  private static let entry = """
    INSERT INTO names (number, axis, name, datasets) VALUES
      (1, 0, '数据集', 1), (2, 1, 'Énergie', 1), (3, 2, '市商务局', 1), (4, 4, '无条件开放', 1),
      (5, 3, 'XLS', 1);
    INSERT INTO entries (number, id, kind, title, theme, publisher, modified, views, downloads,
      rating_count, accuracy, satisfaction, timeliness, usability, score, issued, open_status,
      frequency, row_count, revision, pull, formats, tags, industry, abstract)
    VALUES (7, x'00000000000000000000000000000001', 0, '大校场路 Café', 2, 3,
      \(Moment.unknown.code), 1, 2, 0, 0, 0, 0, 0, 900, \(Moment.unknown.code), 0, 0, NULL, 1, 1,
      'XLS', '', '', '说明');
    UPDATE state SET epoch = 'one', revision = 1, next_document = 8;
    """

  @Test(arguments: migrations)
  func everyOlderStoreOpensAndIsSearched(last: String) async throws {
    let scratch = try Scratch()
    let queue = try DatabaseQueue(path: scratch.path)
    try Schema.migrator.migrate(queue, upTo: last)
    try await queue.write { db in
      try db.execute(sql: "PRAGMA application_id = \(StoreFile.applicationID)")
      try db.execute(sql: Self.entry)
    }
    try queue.close()
    let store = try scratch.open()
    for text in ["dajiaochang", "cafe", "energie", "说明"] {
      #expect(try await store.titles(text) == ["大校场路 Café"], "\(text)")
    }
    #expect(try await store.verify() == [])
    let again = try scratch.open()
    #expect(try await again.titles("cafe") == ["大校场路 Café"])
  }

  @Test(arguments: 1..<Schema.currentIndexFormat)
  func anIndexOfAnotherFormatIsBuiltAnewOnce(format: Int) async throws {
    let scratch = try Scratch()
    do { _ = try await scratch.open(holding: (1...40).map { .made($0, "绿色商场\($0)") }) }
    let queue = try DatabaseQueue(path: scratch.path)
    try await queue.write { db in
      try db.execute(
        sql: "DELETE FROM blocks; DELETE FROM segments; UPDATE state SET index_format = ?",
        arguments: [format])
    }
    #expect(LocalStore.isIndexOld(at: scratch.path))
    var told: [String] = []
    let store = try LocalStore.open(at: scratch.path, renewing: { told.append("\($0)/\($1)") })
    #expect(told == ["40/40"] && !LocalStore.isIndexOld(at: scratch.path))
    #expect(try await store.titles("lvse").count == 40)
    let blocks = try await queue.read { try Int.fetchAll($0, sql: "SELECT number FROM blocks") }
    _ = try scratch.open()
    let later = try await queue.read { try Int.fetchAll($0, sql: "SELECT number FROM blocks") }
    #expect(blocks == later)
  }
}
