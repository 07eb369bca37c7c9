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
    var bytes: [UInt8] = []
    postings.write(to: &bytes)
    return bytes
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

  /// All at once as one by one, those that come twice among them.
  @Test(arguments: [0.001, 0.05, 0.3, 1.0], [withPositions, withoutPositions])
  func manyAtOnceAreWrittenAsOneByOne(density: Double, token: Int64) {
    var random = SeededGenerator(seed: 3)
    for documents in [1, 7, 8, 400, 20_000] {
      let places = Self.places(documents: documents, density: density, &random).flatMap {
        Int.random(in: 0..<5, using: &random) == 0 ? [$0, $0] : [$0]
      }
      var filled = Postings()
      let codes = places.map { Occurrence(document: $0.document, position: $0.position).code }
      filled.fill(token, with: codes[...])
      #expect(Self.bytes(filled) == Self.bytes(Self.encode(places, token)))
      #expect(filled.last == Self.encode(places, token).last)
    }
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
