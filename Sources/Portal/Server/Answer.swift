import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import PortalAPI

/// The bodies the platform answers with.
enum Answer {
  /// Of what is no page: nothing in it runs or is shown within another.
  static let policy = "default-src 'none'; frame-ancestors 'none'"
  static let jsonType = "application/json; charset=utf-8"

  /// `{"code":200,"data":…,"msg":"成功"}`.
  static func data(_ value: some Codable & Sendable, headers: HTTPFields = [:]) throws -> Response {
    try json(WireEncoder.data(Envelope(data: value)), headers: headers)
  }

  static func refusal(_ refusal: Refusal) -> Response {
    json(refusalBody(refusal), status: refusal.status, headers: refusal.headers)
  }

  static func refusalBody(_ refusal: Refusal) -> Data {
    let envelope = Envelope<Nothing>(
      code: refusal.status.code, msg: refusal.message, data: nil, error: refusal.word.rawValue,
      fields: refusal.fields)
    return (try? WireEncoder.data(envelope)) ?? Data()
  }

  static func json(
    _ body: some Sequence<UInt8>, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
  ) -> Response {
    var headers = headers
    headers[.contentType] = jsonType
    headers[.xContentTypeOptions] = "nosniff"
    headers[.contentSecurityPolicy] = policy
    return Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
  }
}

extension HTTPFields {
  /// For what is an account's own, or good once: no cache keeps it (RFC 9111, 5.2.2.5).
  static let unkept: HTTPFields = [.cacheControl: "no-store"]
}
