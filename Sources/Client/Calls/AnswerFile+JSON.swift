public import Calls
public import Formats
import Transport

extension AnswerFile {
  /// Where the values of an answer lie.
  public static func outline(_ file: SpilledAnswer) throws -> JSONOutline {
    try JSONOutline(
      JSONSource(size: file.size) { offset, length in
        try read(file.path, offset: offset, length: length)
      })
  }

  /// What a question comes to; where that is long, it goes into a file of its own in `folder`.
  public static func ask(_ query: JSONQuery, _ outline: JSONOutline, folder: String) throws
    -> AnswerPart
  {
    var answers = WrittenAnswers(
      source: outline.source, spill: Spill(limit: 2 << 20, folder: folder))
    do {
      try query.answer(outline) { try answers.take($0) }
      try answers.finish()
    } catch {
      answers.spill.remove()
      if let error = error as? JSONQuery.TooLong { throw Failure(error) }
      throw error
    }
    let spill = answers.spill
    return AnswerPart(
      start: spill.start, file: spill.path.map { SpilledAnswer(path: $0, size: spill.size) })
  }
}

/// Answers as JSON: one as it is, several as a list.
private struct WrittenAnswers {
  let source: JSONSource
  var spill: Spill
  /// The first, until it is known whether there is a second.
  private var first: JSONQuery.Answer?
  private var count = 0
  /// What is still to be written.
  private var pending: [UInt8] = []

  private static let piece = 256 << 10

  init(source: JSONSource, spill: Spill) {
    self.source = source
    self.spill = spill
  }

  mutating func take(_ answer: JSONQuery.Answer) throws {
    count += 1
    guard count > 1 else {
      first = answer
      return
    }
    if let first {
      pending.append(UInt8(ascii: "["))
      try write(first)
      self.first = nil
    }
    pending += [UInt8(ascii: ","), UInt8(ascii: "\n")]
    try write(answer)
  }

  mutating func finish() throws {
    if let first {
      try write(first)
    } else {
      pending += count == 0 ? [UInt8(ascii: "["), UInt8(ascii: "]")] : [UInt8(ascii: "]")]
    }
    try flush()
  }

  private mutating func write(_ answer: JSONQuery.Answer) throws {
    switch answer {
    case .value(let json): pending += json.compactText.utf8
    case .piece(let range): try copy(range)
    case .items(let range):
      pending.append(UInt8(ascii: "["))
      try copy(range)
      pending.append(UInt8(ascii: "]"))
    }
    if pending.count > Self.piece { try flush() }
  }

  private mutating func copy(_ range: Range<Int>) throws {
    var next = range.lowerBound
    while next < range.upperBound {
      try Task.checkCancellation()
      let bytes = try source.read(next, min(Self.piece, range.upperBound - next))
      guard !bytes.isEmpty else { throw Failure(.malformed, "结果的临时文件变短了") }
      next += bytes.count
      pending += bytes
      if pending.count > Self.piece { try flush() }
    }
  }

  private mutating func flush() throws {
    guard spill.size + pending.count <= AnswerSpill.most else {
      throw Failure(.failed, "筛选的结果超过 1 GB", advice: "请收紧条件，或用 .[:1000] 只取一部分")
    }
    try spill.take(pending)
    pending.removeAll(keepingCapacity: true)
  }
}

extension Failure {
  fileprivate init(_ error: JSONQuery.TooLong) {
    self.init(
      .failed, "这一步要一次看完 \(error.size >> 20) MB 以上的内容，超过 \(JSONQuery.wholeLimit >> 20) MB 的限度",
      advice: "先用 [] 逐项筛选，或按 o 打开为表格来排序、去重")
  }
}
