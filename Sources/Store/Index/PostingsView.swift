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

  /// Steps over numbers up to the first even one, which ends a list.
  @inline(__always)
  mutating func skipList() {
    while offset < bytes.count {
      let first = bytes[offset]
      offset &+= 1
      if first >= 0x80 {
        while offset < bytes.count, bytes[offset] >= 0x80 { offset &+= 1 }
        offset &+= 1
      }
      if first & 1 == 0 { return }
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

  /// Every document, ascending.
  @inline(__always)
  func forEachDocument(_ visit: (Int) -> Void) {
    if isBitmap {
      for (index, byte) in documents.enumerated() {
        var rest = byte
        while rest != 0 {
          visit(index &<< 3 | rest.trailingZeroBitCount)
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
      let base = UInt32(truncatingIfNeeded: document) &<< 14
      var position: UInt32 = 0
      while let step = reader.next() {
        position &+= UInt32(truncatingIfNeeded: step >> 1)
        visit(base | position & 0x3FFF)
        if step & 1 == 0 { break }
      }
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
      var code = base
      while let step = reader.next() {
        code &+= UInt32(truncatingIfNeeded: step >> 1)
        while index < starts.count, starts[index] &+ offset < code { index &+= 1 }
        if index < starts.count, starts[index] &+ offset == code {
          starts[kept] = starts[index]
          kept &+= 1
          index &+= 1
        }
        if step & 1 == 0 { break }
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
        var bits: UInt64 = 0
        for index in start..<min(start + 8, bitmap.count) {
          bits |= UInt64(bitmap[index]) &<< UInt64((index - start) * 8)
        }
        let word = first >> 6 + start >> 3
        if word < words.count { words[word] |= bits &<< shift }
        if shift > 0, word + 1 < words.count { words[word + 1] |= bits &>> (64 - shift) }
      }
    }
  }
}
