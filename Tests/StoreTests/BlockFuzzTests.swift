import Catalog
import Foundation
import GRDB
import ProgramSupport
import Testing

@testable import Store

/// Any postings through the blocks they lie in, and any bytes in their stead: two seconds each,
/// longer by `make fuzz` (`FUZZ_SECONDS`).
@Suite("The index of any bytes", .serialized) struct BlockFuzzTests {
  /// Tokens with the places of each, as far as they can be read.
  private static func content(_ block: Block) -> [Int64: [UInt32]] {
    block.bytes.withUnsafeBytes { buffer in
      var found: [Int64: [UInt32]] = [:]
      var scan = BlockScan(buffer, token: block.firstToken)
      while let item = scan.next() {
        let part = UnsafeRawBufferPointer(rebasing: buffer[item.range])
        var places: [UInt32] = []
        PostingsView(part)?.forEachOccurrence { places.append($0) }
        found[item.token] = places
      }
      return found
    }
  }

  /// Ascending tokens, ascending places.
  private static func postings(_ input: inout FuzzInput) -> [(token: Int64, places: [UInt32])] {
    let tokens = (0..<Int.random(in: 1...60, using: &input)).map { _ in
      IndexToken.title(UInt32.random(in: 0x4E00...0x4E40, using: &input), 0x4E00)
    }
    return Set(tokens).sorted().map { token in
      let count = input.one(of: [1, 2, 9, 300]) ?? 1
      let documents = UInt32(input.one(of: [3, 1000, Occurrence.documentLimit]) ?? 3)
      let places = (0..<count).map { _ in
        UInt32.random(in: 0..<documents, using: &input) << 14
          | UInt32.random(in: 0..<UInt32(input.one(of: [4, 1 << 14]) ?? 4), using: &input)
      }
      return (token, Set(places).sorted())
    }
  }

  private static func blocks(_ postings: [(token: Int64, places: [UInt32])]) -> [Block] {
    var packer = BlockPacker()
    var list = Postings()
    var blocks: [Block] = []
    for (token, places) in postings {
      list.begin(token)
      for place in places { list.append(Occurrence(code: place)) }
      list.end()
      if let block = packer.append(token, list) { blocks.append(block) }
    }
    if let block = packer.end() { blocks.append(block) }
    return blocks
  }

  /// What is written is read; changed bytes give other places, never a trap.
  @Test func anyPostings() {
    var input = FuzzInput()
    var run = FuzzRun("anyPostings")
    while run.goesOn() {
      let postings = Self.postings(&input)
      let blocks = Self.blocks(postings)
      let read = blocks.reduce(into: [:]) { $0.merge(Self.content($1)) { $1 } }
      #expect(read == Dictionary(uniqueKeysWithValues: postings.map { ($0.token, $0.places) }))
      for block in blocks {
        let bytes = input.bytes([block.bytes], pieces: [[0xFF], [0x80, 0x80], [1], [0x7F], [0]])
        _ = Self.content(Block(firstToken: block.firstToken, bytes: bytes))
        var starts = postings.first?.places ?? []
        let count = starts.count
        let kept = starts.withUnsafeMutableBufferPointer { starts in
          bytes.withUnsafeBytes { PostingsView($0)?.keep(in: starts, at: 1) ?? 0 }
        }
        #expect(kept <= count)
      }
    }
    #expect(run.inputs > 0 && run.growth() < 32)
  }

  private static let questions = ["绿色", "商场 名单", "ls", "天", "shangchang", "主题:信用服务", ""]

  /// A store whose index is damaged anywhere answers, or says that it is damaged; built anew it
  /// answers as before.
  @Test func anyDamagedIndex() async throws {
    let titles = (0..<300).map { "天津绿色商场名单\($0 % 7)第\($0)号" }
    let scratch = try Scratch()
    let store = try await scratch.open(
      holding: titles.enumerated().map { .made($0.offset, $0.element) })
    let before = try await Self.answers(store)
    let queue = try DatabaseQueue(path: scratch.path)
    var rows = try await Self.rows(queue)
    var input = FuzzInput()
    var run = FuzzRun("anyDamagedIndex")
    while run.goesOn() {
      guard let row = input.one(of: rows) else { break }
      let bytes = input.bytes([row.bytes], pieces: [[0xFF], [0x80, 0x80], [1], [0x7F], [0]])
      try await Self.put(bytes, row.number, queue)
      do {
        _ = try await Self.answers(store)
      } catch is StoreError {}
      if run.inputs % 50 == 0 {
        try await store.rebuildIndex()
        #expect(try await Self.answers(store) == before)
        rows = try await Self.rows(queue)
        continue
      }
      try await Self.put(row.bytes, row.number, queue)
    }
    #expect(run.inputs > 0 && run.growth() < 32)
  }

  private static func rows(
    _ queue: DatabaseQueue
  ) async throws -> [(number: Int, bytes: [UInt8])] {
    try await queue.read { db in
      try Row.fetchAll(db, sql: "SELECT number, postings FROM blocks").map {
        (number: $0[0], bytes: Array($0[1] as Data))
      }
    }
  }

  private static func put(_ bytes: [UInt8], _ row: Int, _ queue: DatabaseQueue) async throws {
    try await queue.write { db in
      try db.execute(
        sql: "UPDATE blocks SET postings = ? WHERE number = ?", arguments: [Data(bytes), row])
    }
  }

  private static func answers(_ store: LocalStore) async throws -> [[EntryID]] {
    var answers: [[EntryID]] = []
    for text in questions {
      let page = try await store.page(CatalogQuery(text: text), offset: 0, limit: 50)
      answers.append(page.entries.map(\.id))
    }
    return answers
  }
}
