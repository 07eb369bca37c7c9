import Catalog
import Foundation
import Store

/// A store in a directory of its own, gone with the test.
final class Scratch: Sendable {
  let directory: URL
  let path: String

  init() throws {
    directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    path = directory.appendingPathComponent("catalogue.sqlite").path
  }

  deinit { try? FileManager.default.removeItem(at: directory) }

  func open(now: @escaping @Sendable () -> Int = { 1_700_000_000 }) throws -> LocalStore {
    try LocalStore.open(at: path, now: now)
  }

  /// A store that holds `entries` after a whole pull.
  func open(holding entries: [Entry]) async throws -> LocalStore {
    let store = try open()
    try await store.pull(entries)
    return store
  }
}

extension LocalStore {
  func pull(_ entries: [Entry], epoch: String = "one", revision: Int = 10) async throws {
    try await pulls.beginFirstPull(epoch: epoch, revision: revision, total: entries.count)
    try await pulls.apply(entries)
    try await pulls.finishFirstPull()
  }

  /// Titles a text finds, in order.
  func titles(
    _ text: String, kind: EntryKind? = nil, sort: Catalog.SortOrder = .relevance
  ) async throws -> [String] {
    try await page(CatalogQuery(text: text, kind: kind, sort: sort), offset: 0, limit: 1000)
      .entries.map(\.title)
  }
}

extension EntryID {
  /// An id that ends in the number.
  static func made(_ number: Int) -> EntryID {
    let digits = String(number, radix: 16)
    let text = String(repeating: "0", count: 32 - digits.count) + digits
    guard let id = EntryID(text) else { preconditionFailure("no id: \(text)") }
    return id
  }
}

extension Entry {
  static func made(
    _ number: Int, _ title: String, kind: EntryKind = .dataset, abstract: String = "",
    tags: [String] = [], theme: String = "信用服务", publisher: String = "市商务局",
    status: OpenStatus = .unconditional, year: Int = 2019, formats: [FileFormat] = [.xls],
    views: Int = 0, downloads: Int = 0, rows: Int? = nil, score: Int = 0, fields: [Field]? = nil
  ) -> Entry {
    Entry(
      id: .made(number), kind: kind, title: title, abstract: abstract, tags: tags, theme: theme,
      publisher: publisher, openStatus: status,
      issued: Moment(year: year, month: 2, day: 27, hour: 3, minute: 40),
      modified: Moment(year: year, month: 3, day: 1 + number % 28), formats: formats,
      rowCount: rows, usage: Usage(downloads: downloads, views: views), score: score,
      fields: fields)
  }
}
