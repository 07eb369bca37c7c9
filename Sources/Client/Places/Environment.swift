import Glibc

/// The environment variables a program was started with; a test gives its own.
public struct Environment: Sendable {
  private let lookUp: @Sendable (String) -> String?

  init(_ variables: [String: String]) { lookUp = { variables[$0] } }

  private init(lookUp: @escaping @Sendable (String) -> String?) { self.lookUp = lookUp }

  /// This process's.
  public static let process = Environment { name in getenv(name).map { String(cString: $0) } }

  /// The same with another value, or none, for one variable.
  func replacing(_ name: String, with value: String?) -> Environment {
    Environment { [self] in $0 == name ? value : self[$0] }
  }

  /// The value; nil where the variable is unset or empty.
  public subscript(name: String) -> String? {
    guard let value = lookUp(name), !value.isEmpty else { return nil }
    return value
  }
}
