import Catalog
import Foundation
import HTTPStub
import Portal
import PortalClient
import Transport

/// A real platform on a Unix socket, that can be stopped, started again, and replaced.
actor TestPlatform {
  let folder: TemporaryFolder
  nonisolated let socketPath: String
  private(set) var database: PortalDatabase
  private var lives = 1
  private var server: Task<Void, any Error>?

  init() throws {
    folder = try TemporaryFolder()
    socketPath = folder.file("portal.sock")
    database = try PortalDatabase.open(
      directory: URL(fileURLWithPath: folder.file("life-1")))
  }

  nonisolated var source: PortalSource {
    let clock = RetryClock(now: { 0 }, sleep: { _ in await Task.yield() }, fraction: { 1 })
    return PortalSource(.unix(path: socketPath), transport: HTTPTransport(), clock: clock)
  }

  /// Returns when connections are taken.
  func start() async throws {
    var configuration = PortalServer.Configuration()
    configuration.graceSeconds = 0
    let portal = PortalServer(database: database, configuration: configuration)
    let path = socketPath
    let (ready, signal) = AsyncThrowingStream<Void, any Error>.makeStream()
    server = Task {
      do {
        try await portal.run(on: .unix(path: path)) { _ in signal.yield() }
        signal.finish()
      } catch {
        signal.finish(throwing: error)
        throw error
      }
    }
    for try await _ in ready { break }
  }

  /// Cuts every connection.
  func stop() async {
    server?.cancel()
    _ = await server?.result
    server = nil
  }

  func restart() async throws {
    await stop()
    try await start()
  }

  /// Puts another database, with an epoch of its own, behind the same socket.
  func beginNewLife(with entries: [Entry]) async throws {
    await stop()
    lives += 1
    database = try PortalDatabase.open(
      directory: URL(fileURLWithPath: folder.file("life-\(lives)")))
    try await publish(entries)
    try await start()
  }

  func publish(_ entries: [Entry]) async throws {
    try await database.admin.publish(entries.map { Publication(entry: $0) })
  }

  func withdraw(_ ids: [EntryID]) async throws {
    for id in ids { try await database.admin.withdraw(id) }
  }

  /// What the platform has, read past the sync.
  nonisolated func entries() async throws -> [EntryID: Entry] {
    var entries: [EntryID: Entry] = [:]
    for try await batch in try await source.catalogue(after: nil) {
      for case .entry(let entry) in batch { entries[entry.id] = entry }
    }
    return entries
  }
}
