import Catalog
import Foundation
import HTTPTypes
import PortalAPI
import Testing

@testable import Portal

@Suite("Files are sent in ranges, and counted once (RFC 9110)", .everyEngine)
struct FileRangeTests {
  private static func run(
    _ body: @escaping @Sendable (TestPlatform, String, [UInt8], String) async throws -> Void
  ) async throws {
    try await TestPlatform.run { platform in
      try await platform.database.admin.publish([FilePublication.make()])
      let path = Route.file(try FilePublication.id(), name: FilePublication.names[1]).path
      let whole = Array(FilePublication.csv.utf8)
      let head = try await platform.http.request("HEAD", path)
      #expect(head.header("content-length") == String(whole.count) && head.body.isEmpty)
      try await body(platform, path, whole, try #require(head.header("etag")))
    }
  }

  private static func downloads(_ platform: TestPlatform) async throws -> Int? {
    try await platform.database.catalogue.entry(try FilePublication.id())?.usage.downloads
  }

  /// A range counts for GET alone (RFC 9110, 14.2).
  @Test func headTellsOfTheWholeFile() async throws {
    try await Self.run { platform, path, whole, _ in
      for field in ["bytes=0-3", "bytes=99999-"] {
        let answer = try await platform.http.request("HEAD", path, ["Range": field])
        #expect(answer.status == 200 && answer.header("content-range") == nil)
        #expect(answer.header("content-length") == String(whole.count))
      }
    }
  }

  @Test func aRangeIsThatPartOfTheFile() async throws {
    try await Self.run { platform, path, whole, tag in
      let size = whole.count
      let cases: [(String, Range<Int>)] = [
        ("bytes=0-9", 0..<10), ("bytes=10-", 10..<size), ("bytes=-5", size - 5..<size),
        ("bytes=5-99999", 5..<size), ("Bytes=0-0", 0..<1), ("bytes=-99999", 0..<size),
      ]
      for (field, range) in cases {
        let answer = try await platform.http.get(path, ["Range": field])
        #expect(answer.status == 206 && answer.body == Array(whole[range]), "\(field)")
        #expect(
          answer.header("content-range")
            == "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)")
        #expect(answer.header("etag") == tag)
      }
    }
  }

  @Test(arguments: [
    "bytes=0-1,3-4", "bytes=5-2", "lines=0-1", "bytes=", "bytes=-", "bytes=a-b", "0-1",
    "bytes=99999999999999999999-",
  ])
  func whatIsNoRangeOfOursIsPassedOver(field: String) async throws {
    try await Self.run { platform, path, whole, _ in
      let answer = try await platform.http.get(path, ["Range": field])
      #expect(answer.status == 200 && answer.body == whole)
    }
  }

  @Test func aRangeBehindTheEndIsRefusedWithTheSize() async throws {
    try await Self.run { platform, path, whole, _ in
      for field in ["bytes=\(whole.count)-", "bytes=-0"] {
        let answer = try await platform.http.get(path, ["Range": field])
        #expect(answer.status == 416 && answer.header("content-range") == "bytes */\(whole.count)")
        #expect(try answer.json()["error"] as? String == "unsatisfiable_range")
      }
    }
  }

  @Test func aRangeOfAnotherFileIsTheWholeOne() async throws {
    try await Self.run { platform, path, whole, tag in
      let date = "Wed, 27 Feb 2019 04:54:00 GMT"
      for (condition, status) in [(tag, 206), (date, 206), ("\"old\"", 200), ("W/" + tag, 200)] {
        let answer = try await platform.http.get(
          path, ["Range": "bytes=4-", "If-Range": condition])
        #expect(answer.status == status, "\(condition)")
        #expect(answer.body == (status == 206 ? Array(whole[4...]) : whole))
      }
    }
  }

  @Test func conditionsAreKept() async throws {
    try await Self.run { platform, path, _, tag in
      let date = "Wed, 27 Feb 2019 04:54:00 GMT"
      let cases: [([String: String], Int)] = [
        (["If-None-Match": tag], 304), (["If-None-Match": "\"a\", W/\(tag)"], 304),
        (["If-None-Match": "\"a\"", "If-Modified-Since": date], 200),
        (["If-Modified-Since": date], 304), (["If-Modified-Since": "yesterday"], 200),
        (["If-Modified-Since": "Wed, 27 Feb 2019 04:53:59 GMT"], 200),
        (["If-Match": tag], 200), (["If-Match": "*"], 200), (["If-Match": "\"a\""], 412),
        (["If-Unmodified-Since": date], 200),
        (["If-Unmodified-Since": "Tue, 26 Feb 2019 00:00:00 GMT"], 412),
      ]
      for (headers, status) in cases {
        let answer = try await platform.http.get(path, headers)
        #expect(answer.status == status, "\(headers)")
        if status == 304 { #expect(answer.body.isEmpty && answer.header("etag") == tag) }
      }
    }
  }

  @Test func onlyWholeDownloadsCount() async throws {
    try await Self.run { platform, path, _, tag in
      #expect(try await Self.downloads(platform) == 7)
      _ = try await platform.http.get(path, ["Range": "bytes=0-9"])
      _ = try await platform.http.get(path, ["Range": "bytes=-1"])
      _ = try await platform.http.get(path, ["If-None-Match": tag])
      #expect(try await Self.downloads(platform) == 7)
      _ = try await platform.http.get(path)
      try await Self.reaches(8, platform)
      _ = try await platform.http.get(path, ["Range": "bytes=10-", "If-Range": tag])
      try await Self.reaches(9, platform)
    }
  }

  /// The count follows the last byte.
  private static func reaches(_ count: Int, _ platform: TestPlatform) async throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while try await downloads(platform) != count {
      try #require(ContinuousClock.now < deadline)
      await Task.yield()
    }
  }

  @Test func filesAreNotPackedOnTheWay() async throws {
    try await TestPlatform.run { platform in
      let rows = (0..<200).map { [String($0), "同样的店名", "1", "2019-01-01"] }
      try await platform.database.admin.publish([FilePublication.make(rows: rows)])
      let path = Route.file(try FilePublication.id(), name: FilePublication.names[1]).path
      let answer = try await platform.http.get(path, ["Accept-Encoding": "gzip"])
      #expect(answer.header("content-encoding") == nil && answer.body.count > 4000)
    }
  }
}
