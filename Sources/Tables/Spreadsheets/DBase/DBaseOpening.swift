import Tabular

/// Opens a table of dBASE and FoxPro, as geographic systems have it beside their shapes.
enum DBaseOpening {
  /// Bytes of records that are read at a time; the first of them tell how texts are written.
  private static let portion = 256 << 10

  /// - Parameter codePage: what a file beside it says of how its texts are written.
  static func open(
    _ bytes: any ByteStore, name: String, _ opening: TableOpening, codePage: String?
  ) async throws -> OpenTable {
    try await Filling.open { ready in
      let head = try DBaseHead(try bytes.head(DBaseHead.largest))
      let there = max(0, bytes.size - head.size) / head.record
      let step = max(1, portion / head.record)
      var encoding = try encoding(opening)
      let builder = TableBuilder(name: name, headings: [], guessesKinds: !opening.isLiteral)
      if encoding == nil {
        let first = try bytes.piece(head.size, min(there, step) * head.record)
        let guess = DBaseCodePage.guess(
          head.language, told: codePage, DBaseRecords.texts(head, first))
        encoding = guess.encoding
        builder.notices.add(guess.notices)
      }
      var records = DBaseRecords(head, encoding ?? .utf8)
      for heading in HeadingNames.headings(
        records.names, kinds: head.fields.map { _ in .text })
      { try builder.addColumn(heading) }
      try Filling.read(builder, ready) {
        defer { builder.notices.add(records.notices) }
        var next = 0
        while next < min(there, head.count) {
          let count = min(step, min(there, head.count) - next)
          let piece = try bytes.piece(head.size + next * head.record, count * head.record)
          try records.read(piece, from: next, into: builder)
          next += count
          builder.progress = Double(next) / Double(max(1, head.count))
          if builder.rows >= Filling.firstRows { try ready(builder) }
        }
        if there < head.count { throw TableFault.malformed(.dbf, place: there + 1) }
        let mark = try bytes.piece(head.size + head.count * head.record, 1).first
        // The head was not written when rows were added.
        if there > head.count, mark == DBaseRecords.live || mark == DBaseRecords.deleted {
          builder.notices.add(TableNotice(.droppedRows, count: there - head.count))
        }
      }
    }
  }

  private static func encoding(_ opening: TableOpening) throws(TableFault) -> TextEncoding? {
    guard let name = opening.encoding else { return nil }
    guard let encoding = TextEncoding(name: name), encoding.unit == 1 else {
      throw .noEncoding(name: name)
    }
    return encoding
  }
}
