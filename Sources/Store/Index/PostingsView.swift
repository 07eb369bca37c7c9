/// Reads numbers that take seven bits a byte. Bytes that are none of ours end early; they never
/// trap.
struct NumberReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var offset: Int

  init(_ bytes: UnsafeRawBufferPointer, offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  @inline(__always)
  mutating func next() -> UInt64? {
    guard offset < bytes.count else { return nil }
    let only = bytes[offset]
    if only < 0x80 {
      offset &+= 1
      return UInt64(only)
    }
    return long()
  }

  /// Steps over the positions of a document.
  @inline(__always)
  mutating func skipList() {
    guard offset < bytes.count else { return }
    let head = bytes[offset]
    guard head < 0xFF else { return skipLongList() }
    offset &+= 1 &+ Int(head & 0x7F) &* Int(head >> 7)
  }

  private mutating func skipLongList() {
    if let end = listEnd() { offset = end }
  }

  /// Where the positions of a document end; `offset` is then at the first. nil for a single one
  /// of one byte, and where nothing is left.
  @inline(__always)
  mutating func listEnd() -> Int? {
    guard offset < bytes.count else { return nil }
    let head = bytes[offset]
    guard head >= 0x80 else { return nil }
    offset &+= 1
    guard head == 0xFF else { return min(offset &+ Int(head & 0x7F), bytes.count) }
    let length = next() ?? 0
    return offset &+ Int(min(length, UInt64(bytes.count &- offset)))
  }

  /// The code of each position of a document, whose first place has the code `base`.
  @inline(__always)
  mutating func forEachPosition(from base: UInt32, _ visit: (UInt32) -> Void) {
    guard let end = listEnd() else {
      if let only = next() { visit(base | UInt32(truncatingIfNeeded: only) & 0x3FFF) }
      return
    }
    var position: UInt32 = 0
    while offset < end, let step = next() {
      position &+= UInt32(truncatingIfNeeded: step)
      visit(base | position & 0x3FFF)
    }
  }

  private mutating func long() -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset &+= 1
      value |= UInt64(byte & 0x7F) &<< shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}

/// What `Postings` wrote, being read. Documents count from their segment's first.
struct PostingsView {
  let documents: UnsafeRawBufferPointer
  let isBitmap: Bool
  let positions: UnsafeRawBufferPointer

  init?(_ bytes: UnsafeRawBufferPointer) {
    var reader = NumberReader(bytes)
    guard let head = reader.next(), head >> 1 <= UInt64(bytes.count - reader.offset) else {
      return nil
    }
    let end = reader.offset + Int(head >> 1)
    isBitmap = head & 1 == 1
    documents = UnsafeRawBufferPointer(rebasing: bytes[reader.offset..<end])
    positions = UnsafeRawBufferPointer(rebasing: bytes[end...])
  }

  /// Eight bytes of a bitmap, or what there is.
  @inline(__always)
  static func word(of bitmap: UnsafeRawBufferPointer, at start: Int) -> UInt64 {
    if start &+ 8 <= bitmap.count {
      return UInt64(littleEndian: bitmap.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
    return (start..<bitmap.count).reduce(0) { $0 | UInt64(bitmap[$1]) &<< UInt64(($1 - start) * 8) }
  }

  /// Every document, ascending.
  @inline(__always)
  func forEachDocument(_ visit: (Int) -> Void) {
    if isBitmap {
      for start in stride(from: 0, to: documents.count, by: 8) {
        var rest = Self.word(of: documents, at: start)
        while rest != 0 {
          visit(start &<< 3 | rest.trailingZeroBitCount)
          rest &= rest &- 1
        }
      }
    } else {
      var reader = NumberReader(documents)
      var document = 0
      while let step = reader.next() {
        document &+= Int(truncatingIfNeeded: step)
        visit(document)
      }
    }
  }

  /// Codes of every occurrence of a token with positions, ascending.
  @inline(__always)
  func forEachOccurrence(_ visit: (UInt32) -> Void) {
    var reader = NumberReader(positions)
    forEachDocument { document in
      reader.forEachPosition(from: UInt32(truncatingIfNeeded: document) &<< 14, visit)
    }
  }
}

extension PostingsView {
  /// Moves those of ascending `starts` to the front that have an occurrence `offset` places behind,
  /// and tells how many they are. Positions of documents without a start are stepped over.
  func keep(in starts: UnsafeMutableBufferPointer<UInt32>, at offset: UInt32) -> Int {
    var reader = NumberReader(positions)
    var kept = 0
    var index = 0
    forEachDocument { document in
      let base = UInt32(truncatingIfNeeded: document) &<< 14
      while index < starts.count, starts[index] < base { index &+= 1 }
      guard index < starts.count else { return }
      guard starts[index] < base &+ 0x4000 else {
        reader.skipList()
        return
      }
      reader.forEachPosition(from: base) { code in
        while index < starts.count, starts[index] &+ offset < code { index &+= 1 }
        if index < starts.count, starts[index] &+ offset == code {
          starts[kept] = starts[index]
          kept &+= 1
          index &+= 1
        }
      }
    }
    return kept
  }
}

extension DocumentSet {
  /// Adds what a view holds, whose documents count from `first`.
  mutating func insert(_ view: PostingsView, from first: Int) {
    if view.isBitmap {
      insert(bitmap: view.documents, from: first)
    } else {
      update { words in
        view.forEachDocument { offset in
          let document = first &+ offset
          let word = document >> 6
          if word >= 0, word < words.count { words[word] |= 1 &<< UInt64(document & 63) }
        }
      }
    }
  }

  /// Adds the documents of occurrences.
  mutating func insert(_ occurrences: [UInt32], from first: Int) {
    update { words in
      for occurrence in occurrences {
        let document = first &+ Occurrence(code: occurrence).document
        let word = document >> 6
        if word < words.count { words[word] |= 1 &<< UInt64(document & 63) }
      }
    }
  }

  /// Eight bytes at a time, moved to where they belong.
  private mutating func insert(bitmap: UnsafeRawBufferPointer, from first: Int) {
    let shift = UInt64(first & 63)
    update { words in
      for start in stride(from: 0, to: bitmap.count, by: 8) {
        let bits = PostingsView.word(of: bitmap, at: start)
        let word = first >> 6 + start >> 3
        if word < words.count { words[word] |= bits &<< shift }
        if shift > 0, word + 1 < words.count { words[word + 1] |= bits &>> (64 - shift) }
      }
    }
  }
}
