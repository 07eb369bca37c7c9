/// libcrypto could not do what was asked of it: no memory, or an algorithm that this system's build
/// or policy leaves out.
public struct CryptographyError: Error, Hashable, Sendable {
  /// What was being done.
  public enum Operation: Hashable, Sendable {
    case deriveKey, seal, open
  }

  public let operation: Operation

  init(_ operation: Operation) { self.operation = operation }
}
