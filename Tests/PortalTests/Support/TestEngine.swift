import Foundation
import PostgreSQL
import PostgreSQLSupport
import Testing

@testable import Portal

/// What the platform's data lies in while a test runs.
enum TestEngine: String, CaseIterable {
  case sqlite = "SQLite"
  case postgreSQL = "PostgreSQL"

  @TaskLocal static var current = TestEngine.sqlite

  /// Those there are on this machine.
  static var all: [TestEngine] {
    PostgreSQLServer.isThere ? allCases : [.sqlite]
  }

  /// A new platform in the engine that is under test; PostgreSQL's has a schema of its own.
  static func open(directory: URL) throws -> PortalDatabase {
    switch current {
    case .sqlite: try PortalDatabase.open(directory: directory)
    case .postgreSQL: try PortalDatabase.open(directory: directory, server: try freshSchema())
    }
  }

  /// The address of an empty schema.
  static func freshSchema() throws -> String {
    let server = try PostgreSQLServer.shared()
    let name = PostgreSQLServer.freshName()
    try Connection(try ServerURL(server.url())).run("CREATE SCHEMA \(name)")
    return server.url(schema: name)
  }
}

/// Runs each test once for every engine; an issue says which it was.
struct EveryEngine: TestTrait, SuiteTrait, TestScoping {
  let isRecursive = true

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    for engine in TestEngine.all {
      let named = IssueHandlingTrait.compactMapIssues { issue in
        var issue = issue
        issue.comments.append("on \(engine.rawValue)")
        return issue
      }
      try await named.provideScope(for: test, testCase: testCase) {
        try await TestEngine.$current.withValue(engine) { try await function() }
      }
    }
  }
}

/// Leaves out the other engine, for what only SQLite can be told.
struct SQLiteAlone: TestTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    if TestEngine.current == .sqlite { try await function() }
  }
}

extension Trait where Self == EveryEngine {
  static var everyEngine: Self { EveryEngine() }
}

extension Trait where Self == SQLiteAlone {
  static var sqliteAlone: Self { SQLiteAlone() }
}
