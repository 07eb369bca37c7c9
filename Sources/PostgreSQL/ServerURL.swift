import CLibpq

/// Where a server is and how it is spoken to, in libpq's own form (PostgreSQL, section 34.1.1.2):
/// `postgresql://[user@][host][:port][,…][/database][?parameter=value…]`. TLS, several hosts, a
/// file of passwords and all else are libpq's parameters; what is left out it takes from its
/// variables and from its service file.
public struct ServerURL: Hashable, Sendable {
  /// As libpq takes it.
  public let text: String

  /// - Throws: `PostgreSQLError.libraryMissing`, `.badURL`; `.passwordInURL` where it has one:
  ///   arguments are seen by every user of a machine, so that a secret comes by a file
  ///   (`passfile`) or a variable.
  public init(_ text: String) throws(PostgreSQLError) {
    guard ["postgresql://", "postgres://"].contains(where: text.hasPrefix),
      !text.utf8.contains(0)
    else { throw .badURL("") }
    guard clibpq_load() == 1 else { throw .libraryMissing }
    var hasPassword: Int32 = 0
    var message = [CChar](repeating: 0, count: 512)
    let fault = clibpq_check_url(text, &hasPassword, &message, message.count)
    guard hasPassword == 0 else { throw .passwordInURL }
    guard fault == 0 else {
      // libpq repeats what it cannot read, which may have a password in it.
      throw .badURL(text.contains("@") ? "" : String(libpq: message))
    }
    self.text = text
  }

  /// The same without what may lead to a secret: user and parameters are left out.
  public var address: String {
    let bare = text.prefix { $0 != "?" }
    guard let at = bare.lastIndex(of: "@"), let start = bare.firstRange(of: "://") else {
      return String(bare)
    }
    return String(bare[..<start.upperBound] + bare[bare.index(after: at)...])
  }
}

extension String {
  /// One of libpq's messages, without the line's end.
  init(libpq message: UnsafePointer<CChar>?) {
    self = message.map { String(cString: $0).trimmedEnd } ?? ""
  }

  private var trimmedEnd: String {
    var text = self
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
