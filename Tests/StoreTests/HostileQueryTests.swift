import Base
import Catalog
import CatalogueGenerator
import Store
import Testing

@Suite struct HostileQueryTests {
  private static let pieces = [
    "\"", "*", "NEAR", "AND", "OR", "NOT", "(", ")", "\u{0}", "'", ";", "--", "绿", "主题:", "：",
    "!", " ", "\n", "\u{202E}", "\u{1F}", "😀", "é", "title:", "{", "}", "^", "+", "%", "_", "f_",
    "\\", "u:", "xian", ",", "\u{10FFFF}", "e\u{301}", "ﬁ",
  ]

  @Test func noTextIsAnError() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "绿色商场名单"), .made(2, "\"*'; DROP")])
    var random = SeededGenerator(seed: 9)
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random) ?? ""
      }.joined()
      let page = try await store.page(
        CatalogQuery(text: text, sort: .relevance), offset: 0, limit: 10)
      #expect(page.total == page.entries.count)
      _ = try await store.completions(
        for: text, cursor: Int.random(in: 0...text.count, using: &random))
    }
  }

  @Test func tenKilobytesAreAnsweredAtOnce() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "绿色商场名单")])
    for piece in ["绿", "a", "xian", "绿 ", "\"", "主题:信 ", "'", "f_3"] {
      let text = String(repeating: piece, count: 10_240 / piece.utf8.count)
      _ = try await store.page(CatalogQuery(text: text), offset: 0, limit: 10)
    }
  }

  @Test func oddWindowsAreEmpty() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "绿色商场名单")])
    for (offset, limit) in [(5, 5), (-3, 1), (0, 0), (0, -1), (.max, 1), (1, .max)] {
      let page = try await store.page(CatalogQuery(), offset: offset, limit: limit)
      #expect(page.total == 1)
      #expect(page.entries.count == (offset < 1 && limit > 0 ? 1 : 0))
    }
  }
}
