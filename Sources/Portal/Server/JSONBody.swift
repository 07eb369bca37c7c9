import FoundationEssentials
import Hummingbird
import NIOCore

/// The JSON a request carries.
enum JSONBody {
  /// Enough for every form without pictures, in bytes.
  static let limit = 64 * 1024

  static func read<Value: Decodable>(
    _ request: Request, as _: Value.Type = Value.self, limit: Int = limit
  ) async throws -> Value {
    let buffer = try await request.wholeBody(upTo: limit)
    do {
      return try JSONDecoder().decode(Value.self, from: Data(buffer.readableBytesView))
    } catch {
      throw Refusal.badBody
    }
  }
}

extension Request {
  /// The body, of no more bytes than that. One that says it is longer is refused by its head,
  /// without waiting for what it may never send.
  /// - Throws: `Refusal.bodyTooLarge`.
  func wholeBody(upTo limit: Int) async throws -> ByteBuffer {
    if let said = headers[.contentLength].flatMap({ Int($0) }), said > limit {
      throw Refusal.bodyTooLarge
    }
    do {
      return try await body.collect(upTo: limit)
    } catch is NIOTooManyBytesError {
      throw Refusal.bodyTooLarge
    }
  }
}
