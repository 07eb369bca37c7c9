import Base
import CatalogueGenerator
import Testing

@testable import Store

@Suite struct PostingsTests {
  private typealias Place = (document: Int, position: Int)
  private static let withPositions = IndexToken.title(1, 2)
  private static let withoutPositions = IndexToken.name(7)

  /// Ascending places; `density` of the documents have some.
  private static func places(
    documents: Int, density: Double, _ random: inout SeededGenerator
  ) -> [Place] {
    (0..<documents).flatMap { document -> [Place] in
      guard Double.random(in: 0..<1, using: &random) < density else { return [] }
      let count =
        Int.random(in: 1...10, using: &random) == 1 ? 90 : Int.random(in: 1...3, using: &random)
      let positions = (0..<count).map { _ in
        Int.random(in: 0..<Occurrence.positionLimit, using: &random)
      }
      return Set(positions).sorted().map { (document, $0) }
    }
  }

  private static func encode(_ places: [Place], _ token: Int64) -> Postings {
    var postings = Postings()
    postings.begin(token)
    for place in places {
      postings.append(Occurrence(document: place.document, position: place.position))
    }
    postings.end()
    return postings
  }

  private static func bytes(_ postings: Postings) -> [UInt8] {
    postings.withBytes { encoded in
      var bytes: [UInt8] = []
      bytes.append(number: UInt64(encoded.documents.count) << 1 | (encoded.isBitmap ? 1 : 0))
      return bytes + encoded.documents + encoded.positions
    }
  }

  private static func documents(_ bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBytes { buffer in
      var found: [Int] = []
      PostingsView(buffer)?.forEachDocument { found.append($0) }
      return found
    }
  }

  private static func codes(_ bytes: [UInt8]) -> [UInt32] {
    bytes.withUnsafeBytes { buffer in
      var found: [UInt32] = []
      PostingsView(buffer)?.forEachOccurrence { found.append($0) }
      return found
    }
  }

  private static func blocks(_ lists: [(token: Int64, places: [Place])]) -> [[UInt8]] {
    var packer = BlockPacker()
    var blocks = lists.filter { !$0.places.isEmpty }.compactMap { token, places in
      packer.append(token, encode(places, token))
    }
    if let last = packer.end() { blocks.append(last) }
    return blocks.map(\.bytes)
  }

  /// Those that come twice among them.
  @Test(arguments: [0.001, 0.05, 0.3, 1.0], [withPositions, withoutPositions])
  func gatheredIsWrittenAsOneByOne(density: Double, token: Int64) {
    var random = SeededGenerator(seed: 3)
    for documents in [1, 7, 8, 400, 20_000] {
      let places = Self.places(documents: documents, density: density, &random).flatMap {
        Int.random(in: 0..<5, using: &random) == 0 ? [$0, $0] : [$0]
      }
      var sink = TokenSink()
      var open: Int?
      for place in places {
        if let open, open != place.document { sink.end(open) }
        open = place.document
        for token in [token + 1, token] {
          if IndexToken.hasPositions(token) {
            sink.add(token, at: place.position)
          } else {
            sink.add(token)
          }
        }
      }
      if let open { sink.end(open) }
      #expect(
        sink.blocks().map(\.bytes) == Self.blocks([(token, places), (token + 1, places)]))
    }
  }

  @Test func manyTokensAreGathered() {
    var random = SeededGenerator(seed: 5)
    var lists: [Int64: [Place]] = [:]
    var sink = TokenSink()
    for document in 0..<3000 {
      let text = (0..<20).map { _ in UInt32.random(in: 0x61...0xE1, using: &random) }
      sink.addPairs(text, inTitle: document % 2 == 0, start: 3)
      sink.end(document)
      for (index, scalar) in text.enumerated() {
        let next = index + 1 < text.count ? text[index + 1] : 0
        let token =
          document % 2 == 0 ? IndexToken.title(scalar, next) : IndexToken.body(scalar, next)
        lists[token, default: []].append((document, 3 + index))
      }
    }
    let expected = lists.keys.sorted().map { (token: $0, places: lists[$0] ?? []) }
    #expect(sink.blocks().map(\.bytes) == Self.blocks(expected))
  }

  @Test(arguments: [0.001, 0.05, 0.3, 1.0])
  func whatIsWrittenIsRead(density: Double) {
    var random = SeededGenerator(seed: 1)
    let places = Self.places(documents: 3000, density: density, &random)
    let bytes = Self.bytes(Self.encode(places, Self.withPositions))
    let expected = places.map { Occurrence(document: $0.document, position: $0.position).code }
    #expect(Self.codes(bytes) == expected)
    let plain = Self.bytes(Self.encode(places, Self.withoutPositions))
    #expect(Self.documents(plain) == Set(places.map(\.document)).sorted())
  }

  @Test(arguments: [0.001, 0.05, 0.13, 0.6])
  func mergingIsWritingAtOnce(density: Double) {
    var random = SeededGenerator(seed: 2)
    let sizes = [700, 1, 64, 1291, 500]
    for token in [Self.withPositions, Self.withoutPositions] {
      var whole: [Place] = []
      var parts: [(bytes: [UInt8], last: Int, shift: Int)] = []
      var shift = 0
      for (index, size) in sizes.enumerated() {
        // Some parts are dense where others are not.
        let share = index == 3 ? min(1, density * 4) : density
        let places = Self.places(documents: size, density: share, &random)
        let postings = Self.encode(places, token)
        if !places.isEmpty { parts.append((Self.bytes(postings), postings.last, shift)) }
        whole += places.map { ($0.document + shift, $0.position) }
        shift += size
      }
      let merged = Self.merged(parts, token, span: shift)
      #expect(Self.documents(merged.bytes) == Set(whole.map(\.document)).sorted())
      #expect(merged.last == whole.last?.document ?? 0)
      if token == Self.withPositions {
        let expected = whole.map { Occurrence(document: $0.document, position: $0.position).code }
        #expect(Self.codes(merged.bytes) == expected)
      }
      // A merged one can be merged again.
      let again = Self.merged(
        [(merged.bytes, merged.last, 0), (merged.bytes, merged.last, shift)], token, span: 2 * shift
      )
      let documents = Self.documents(merged.bytes)
      #expect(Self.documents(again.bytes) == documents + documents.map { $0 + shift })
    }
  }

  private static func merged(
    _ parts: [(bytes: [UInt8], last: Int, shift: Int)], _ token: Int64, span: Int
  ) -> (bytes: [UInt8], last: Int) {
    let memory = parts.map { part in
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: part.bytes.count, alignment: 1)
      copy.copyBytes(from: part.bytes)
      return copy
    }
    defer { for copy in memory { copy.deallocate() } }
    let views = zip(memory, parts).compactMap { copy, part in
      PostingsView(UnsafeRawBufferPointer(copy)).map {
        PostingsPart(view: $0, last: part.last, shift: part.shift)
      }
    }
    var postings = Postings()
    postings.begin(token)
    postings.merge(views, span: span)
    return (bytes(postings), postings.last)
  }

  @Test(arguments: [0, 1, 63, 64, 100])
  func aBitmapLandsWhereItBelongs(first: Int) {
    var random = SeededGenerator(seed: 3)
    let places = Self.places(documents: 300, density: 0.7, &random)
    let single = Self.encode(places, Self.withoutPositions)
    let dense = Self.merged(
      [(Self.bytes(single), single.last, 0)], Self.withoutPositions, span: 300)
    var set = DocumentSet(capacity: 500)
    dense.bytes.withUnsafeBytes { buffer in
      guard let view = PostingsView(buffer) else { return }
      #expect(view.isBitmap)
      set.insert(view, from: first)
    }
    var found: [Int] = []
    set.forEach { found.append($0) }
    #expect(found == Set(places.map { $0.document + first }).sorted())
  }

  /// Damage may give wrong answers, never a trap.
  @Test func randomBytesEndEarly() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      var set = DocumentSet(capacity: 100)
      bytes.withUnsafeBytes { buffer in
        if let view = PostingsView(buffer) { set.insert(view, from: 3) }
        var reader = BlockScan(buffer, token: 5)
        while let item = reader.next() { #expect(item.range.upperBound <= buffer.count) }
      }
      _ = Self.codes(bytes)
      var starts: [UInt32] = [1, 70_000, 900_000]
      let kept = starts.withUnsafeMutableBufferPointer { starts in
        bytes.withUnsafeBytes { PostingsView($0)?.keep(in: starts, at: 1) ?? 0 }
      }
      #expect(kept <= 3)
    }
  }
}
