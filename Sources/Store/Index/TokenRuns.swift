/// The postings of many tokens, growing side by side in one piece of memory as documents come, each
/// as `Postings` has them; so nothing has to be sorted in the end but the tokens.
struct TokenRuns: ~Copyable {
  private struct Run {
    var token: Int64
    /// The last one.
    var document: UInt32
    var documents = Stream()
    var places = Stream()
  }

  /// Bytes that lie in pieces, each twice as long as the one before up to the largest. At the end
  /// of a piece stands where the next begins.
  private struct Stream {
    /// Where the first piece begins, where the next byte goes, and where the last piece ends.
    var (first, end, limit): (UInt32, UInt32, UInt32) = (0, 0, 0)
    /// Pieces.
    var count: UInt32 = 0
  }

  private static let noDocument = UInt32.max
  private static let (firstPiece, largestStep) = (16, UInt32(7))
  private static let link = 4
  /// Before a list stands how long it is, where it is no single byte: 255 and a number.
  private static let headroom = 4

  private var bytes: UnsafeMutableRawPointer
  private var capacity = 1 << 20
  private var used = 0
  private var runs: UnsafeMutablePointer<Run>
  private var runCapacity = 1 << 12
  private var count = 0
  /// Numbers of runs, from 1, by the hash of their tokens; 0 for none.
  private var table: UnsafeMutablePointer<UInt32>
  private var tableBits: UInt64 = 13
  /// The places of one document, as they are written.
  private let list: UnsafeMutablePointer<UInt8>

  init() {
    bytes = .allocate(byteCount: capacity, alignment: 16)
    runs = .allocate(capacity: runCapacity)
    table = Self.emptyTable(tableBits)
    list = .allocate(capacity: Self.headroom + 2 * Occurrence.positionLimit)
  }

  deinit {
    bytes.deallocate()
    runs.deallocate()
    table.deallocate()
    list.deallocate()
  }

  private static func emptyTable(_ bits: UInt64) -> UnsafeMutablePointer<UInt32> {
    let table = UnsafeMutablePointer<UInt32>.allocate(capacity: 1 << Int(bits))
    table.initialize(repeating: 0, count: 1 << Int(bits))
    return table
  }

  /// Memory in use.
  var byteCount: Int {
    used + count * MemoryLayout<Run>.stride + MemoryLayout<UInt32>.stride << Int(tableBits)
  }

  // MARK: Finding

  /// The number of a token's run, which is begun where there is none.
  @inline(__always)
  mutating func run(of token: Int64) -> Int {
    let last = 1 &<< Int(tableBits) &- 1
    var place = Self.place(of: token, tableBits)
    while case let number = Int(table[place]), number != 0 {
      if runs[number &- 1].token == token { return number &- 1 }
      place = (place &+ 1) & last
    }
    return begin(token, at: place)
  }

  /// By the golden ratio, as in Knuth, volume 3, 6.4.
  @inline(__always)
  private static func place(of token: Int64, _ bits: UInt64) -> Int {
    let hash = UInt64(bitPattern: token) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash &>> (64 &- bits))
  }

  @inline(never)
  private mutating func begin(_ token: Int64, at place: Int) -> Int {
    if count == runCapacity { widenRuns() }
    (runs + count).initialize(to: Run(token: token, document: Self.noDocument))
    count += 1
    table[place] = UInt32(count)
    if count * 2 > 1 << Int(tableBits) { widenTable() }
    return count - 1
  }

  private mutating func widenRuns() {
    let wide = UnsafeMutablePointer<Run>.allocate(capacity: runCapacity * 2)
    wide.moveInitialize(from: runs, count: count)
    runs.deallocate()
    runs = wide
    runCapacity *= 2
  }

  private mutating func widenTable() {
    table.deallocate()
    tableBits += 1
    table = Self.emptyTable(tableBits)
    let last = 1 << Int(tableBits) - 1
    for number in 0..<count {
      var place = Self.place(of: runs[number].token, tableBits)
      while table[place] != 0 { place = (place + 1) & last }
      table[place] = UInt32(number + 1)
    }
  }

  // MARK: Writing

  /// Adds a document behind the last one; the last one is there already.
  @inline(__always)
  mutating func put(_ number: Int, document: UInt32) {
    let run = runs + number
    let last = run.pointee.document
    guard last != document else { return }
    run.pointee.document = document
    var rest = last == Self.noDocument ? document : document &- last
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80, &run.pointee.documents)
      rest &>>= 7
    }
    append(UInt8(truncatingIfNeeded: rest), &run.pointee.documents)
  }

  /// Adds a document behind the last one, and where in it the token stands.
  /// - Parameter places: in ascending order, in the low bits; what comes twice counts once.
  @inline(__always)
  mutating func put(_ number: Int, document: UInt32, places: UnsafeBufferPointer<UInt64>) {
    put(number, document: document)
    let run = runs + number
    // Most lists fit into a word: the bytes behind the head, and how many bits they take.
    var (word, bits): (UInt64, UInt64) = (0, 8)
    var last: UInt64 = 0
    for index in places.indices {
      let step = Self.place(places[index]) &- last
      if step == 0 && index > 0 { continue }
      last &+= step
      // At most 14 bits.
      let byte = step < 0x80 ? step : step & 0x7F | 0x80 | (step &>> 7) &<< 8
      guard bits < 56 else { return append(long: places, &run.pointee.places) }
      word |= byte &<< bits
      bits &+= step < 0x80 ? 8 : 16
    }
    guard bits > 16 else {
      return append(UInt8(truncatingIfNeeded: word &>> 8), &run.pointee.places)
    }
    let count = UInt32(truncatingIfNeeded: bits &>> 3)
    word |= UInt64(127 &+ count)
    guard run.pointee.places.limit &- run.pointee.places.end >= 8 else {
      for shift in 0..<count {
        append(UInt8(truncatingIfNeeded: word &>> UInt64(shift &* 8)), &run.pointee.places)
      }
      return
    }
    // More than there is: what follows will be written over.
    (bytes + Int(run.pointee.places.end)).storeBytes(of: word, as: UInt64.self)
    run.pointee.places.end &+= count
  }

  @inline(__always)
  private static func place(_ code: UInt64) -> UInt64 {
    code & UInt64(Occurrence.positionLimit - 1)
  }

  @inline(never)
  private mutating func append(
    long places: UnsafeBufferPointer<UInt64>, _ stream: inout Stream
  ) {
    let list = list + Self.headroom
    var end = list
    var last: UInt64 = 0
    for (index, code) in places.enumerated() {
      let step = Self.place(code) &- last
      if step == 0 && index > 0 { continue }
      last &+= step
      if step < 0x80 {
        end.pointee = UInt8(truncatingIfNeeded: step)
        end += 1
      } else {
        end[0] = UInt8(truncatingIfNeeded: step) | 0x80
        end[1] = UInt8(truncatingIfNeeded: step &>> 7)
        end += 2
      }
    }
    append(Self.headed(list, end - list), &stream)
  }

  /// Puts before a list how long it is.
  @inline(__always)
  private static func headed(
    _ list: UnsafeMutablePointer<UInt8>, _ length: Int
  ) -> UnsafeBufferPointer<UInt8> {
    guard length >= 127 else {
      list[-1] = UInt8(128 &+ length)
      return UnsafeBufferPointer(start: list - 1, count: length + 1)
    }
    var head = [UInt8(0xFF)]
    head.append(number: UInt64(length))
    (list - head.count).update(from: head, count: head.count)
    return UnsafeBufferPointer(start: list - head.count, count: length + head.count)
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8, _ stream: inout Stream) {
    if stream.end == stream.limit { lengthen(&stream) }
    (bytes + Int(stream.end)).storeBytes(of: byte, as: UInt8.self)
    stream.end &+= 1
  }

  @inline(__always)
  private mutating func append(_ list: UnsafeBufferPointer<UInt8>, _ stream: inout Stream) {
    guard Int(stream.limit &- stream.end) >= list.count, let start = list.baseAddress else {
      for byte in list { append(byte, &stream) }
      return
    }
    (bytes + Int(stream.end)).copyMemory(from: start, byteCount: list.count)
    stream.end &+= UInt32(truncatingIfNeeded: list.count)
  }

  private static func size(_ piece: UInt32) -> Int { firstPiece << Int(min(piece, largestStep)) }

  @inline(never)
  private mutating func lengthen(_ stream: inout Stream) {
    let size = Self.size(stream.count)
    if used + size > capacity {
      let wide = UnsafeMutableRawPointer.allocate(byteCount: capacity * 2, alignment: 16)
      wide.copyMemory(from: bytes, byteCount: used)
      bytes.deallocate()
      bytes = wide
      capacity *= 2
    }
    if stream.count == 0 {
      stream.first = UInt32(used)
    } else {
      (bytes + Int(stream.limit)).storeBytes(of: UInt32(used), as: UInt32.self)
    }
    stream.count += 1
    stream.end = UInt32(used)
    stream.limit = stream.end + UInt32(size - Self.link)
    used += size
  }

  // MARK: Reading

  /// Visits every token in ascending order with its postings.
  func forEach(_ visit: (Int64, EncodedPostings) -> Void) {
    var order = (0..<count).map { (token: runs[$0].token, number: $0) }
    order.sort { $0.token < $1.token }
    var documents = GatheredBytes()
    var places = GatheredBytes()
    for (token, number) in order {
      let run = runs[number]
      gather(run.documents, into: &documents)
      gather(run.places, into: &places)
      visit(
        token,
        EncodedPostings(
          documents: documents.all, positions: places.all, isBitmap: false,
          last: Int(run.document)))
    }
  }

  private func gather(_ stream: Stream, into whole: inout GatheredBytes) {
    whole.begin()
    var start = Int(stream.first)
    for piece in 0..<stream.count {
      let isLast = piece + 1 == stream.count
      let limit = start + Self.size(piece) - Self.link
      whole.append(bytes + start, (isLast ? Int(stream.end) : limit) - start)
      if !isLast { start = Int((bytes + limit).loadUnaligned(as: UInt32.self)) }
    }
  }
}

/// Bytes behind one another, in memory that is used again and again.
private struct GatheredBytes: ~Copyable {
  private var memory = UnsafeMutableRawPointer.allocate(byteCount: 1 << 12, alignment: 1)
  private var capacity = 1 << 12
  private var count = 0

  deinit { memory.deallocate() }

  /// Good until more is gathered.
  var all: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: memory, count: count) }

  mutating func begin() { count = 0 }

  mutating func append(_ bytes: UnsafeMutableRawPointer, _ length: Int) {
    if count + length > capacity {
      capacity = (count + length) * 2
      let wide = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 1)
      wide.copyMemory(from: memory, byteCount: count)
      memory.deallocate()
      memory = wide
    }
    (memory + count).copyMemory(from: bytes, byteCount: length)
    count += length
  }
}

/// Postings as bytes, wherever they lie.
struct EncodedPostings {
  var documents: UnsafeRawBufferPointer
  var positions: UnsafeRawBufferPointer
  var isBitmap: Bool
  /// The last document.
  var last: Int
}
