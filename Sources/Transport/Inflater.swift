import CZlib

/// Undoes one gzip (RFC 1952) or deflate (RFC 1951, framed by RFC 1950 or bare) coding of a body
/// that comes piece by piece. A body that is not packed at all, whatever its head says, is handed
/// on as it is. Of one thread.
final class Inflater {
  /// Most bytes that one piece may become: what unpacks to more is a trap.
  static let most = 64 << 20
  /// Bytes by which a coding without a mark of its own is told from a text.
  private static let enough = 64

  private enum State {
    /// Too little has come to tell.
    case undecided
    case packed
    /// Behind a gzip member: another may follow (RFC 1952, 2.2).
    case between
    case plain
    /// What follows is no part of the data; `gzip(1)` and browsers pass over it as well.
    case ended
  }

  private let mayBeBare: Bool
  private var state = State.undecided
  private var stream = z_stream()
  private var isOpen = false
  /// Bytes that wait for more to be told by.
  private var held: [UInt8] = []

  /// - Parameter mayBeBare: deflate without framing is looked for as well.
  init(mayBeBare: Bool) { self.mayBeBare = mayBeBare }

  deinit { if isOpen { inflateEnd(&stream) } }

  func take(_ bytes: [UInt8]) throws(TransportError) -> [UInt8] {
    switch state {
    case .plain: return bytes
    case .ended: return []
    case .packed: return try inflate(bytes)
    case .undecided, .between:
      held += bytes
      guard held.count >= 2, state == .between || isGzip || held.count >= Self.enough else {
        return []
      }
      return state == .between ? try goOn() : try begin()
    }
  }

  /// What is left at the end.
  /// - Throws: where the data ends in the middle.
  func finish() throws(TransportError) -> [UInt8] {
    switch state {
    case .undecided where held.count < 2: return held
    case .undecided:
      let all = held
      let output = try begin()
      return state == .packed ? all : output
    case .packed: throw Self.fault
    case .between, .plain, .ended: return []
    }
  }

  private static let fault = TransportError.garbled(detail: "inflate")

  private var isGzip: Bool { held.starts(with: [0x1F, 0x8B]) }

  /// RFC 1950, 2.2: the method, and a check that both bytes make a multiple of 31.
  private var isZlib: Bool {
    held[0] & 0x0F == 8 && (Int(held[0]) << 8 | Int(held[1])) % 31 == 0
  }

  private func begin() throws(TransportError) -> [UInt8] {
    let bytes = held
    if isGzip {
      held = []
      open(czlib_inflate_init)
      state = .packed
      return try inflate(bytes)
    }
    let ways = (isZlib ? [czlib_inflate_init] : []) + (mayBeBare ? [czlib_inflate_raw_init] : [])
    for way in ways {
      held = []
      if let output = trial(bytes, way) { return output }
    }
    held = []
    state = .plain
    return bytes
  }

  /// Another member, or what is none of it.
  private func goOn() throws(TransportError) -> [UInt8] {
    let bytes = held
    let isMember = isGzip
    held = []
    guard isMember else {
      state = .ended
      return []
    }
    inflateReset(&stream)
    state = .packed
    return try inflate(bytes)
  }

  private func open(_ start: (UnsafeMutablePointer<z_stream>) -> Int32) {
    if isOpen { inflateEnd(&stream) }
    stream = z_stream()
    let status = start(&stream)
    precondition(status == Z_OK, "zlib is of another version, or there is no memory")
    isOpen = true
  }

  /// A text may look like it by chance: then it fails at once, or ends before the text does.
  private func trial(
    _ bytes: [UInt8], _ start: (UnsafeMutablePointer<z_stream>) -> Int32
  ) -> [UInt8]? {
    open(start)
    state = .packed
    guard let output = try? inflate(bytes), state == .packed || stream.avail_in == 0 else {
      return nil
    }
    return output
  }

  private func inflate(_ bytes: [UInt8]) throws(TransportError) -> [UInt8] {
    var input = bytes
    var output: [UInt8] = []
    var status = Z_OK
    var used = 0
    while used < input.count, status != Z_STREAM_END {
      status = step(&input, from: &used, into: &output)
      guard [Z_OK, Z_STREAM_END, Z_BUF_ERROR].contains(status), output.count <= Self.most else {
        throw Self.fault
      }
    }
    guard status == Z_STREAM_END else { return output }
    state = .between
    let rest = Array(input[used...])
    return rest.isEmpty ? output : output + (try take(rest))
  }

  /// One call of zlib, with room for 64 KB.
  private func step(
    _ input: inout [UInt8], from used: inout Int, into output: inout [UInt8]
  ) -> Int32 {
    let room = 64 << 10
    var status = Z_OK
    let produced = [UInt8](unsafeUninitializedCapacity: room) { space, count in
      input.withUnsafeMutableBufferPointer { bytes in
        stream.next_in = bytes.baseAddress.map { $0 + used }
        stream.avail_in = UInt32(bytes.count - used)
        stream.next_out = space.baseAddress
        stream.avail_out = UInt32(room)
        status = CZlib.inflate(&stream, Z_NO_FLUSH)
        used = bytes.count - Int(stream.avail_in)
        count = room - Int(stream.avail_out)
      }
    }
    output += produced
    return status
  }
}
