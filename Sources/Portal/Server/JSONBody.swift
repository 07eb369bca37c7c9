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
    let buffer: ByteBuffer
    do {
      buffer = try await request.body.collect(upTo: limit)
    } catch is NIOTooManyBytesError {
      throw Refusal.bodyTooLarge
    }
    do {
      return try JSONDecoder().decode(Value.self, from: Data(buffer.readableBytesView))
    } catch {
      throw Refusal.badBody
    }
  }
}
