import CLibpq

/// The library that speaks to servers, which is loaded when it is wanted.
public enum ClientLibrary {
  /// `15.15`, as libpq says it (`PQlibVersion`, which has had two parts since 10); loads it. Nil
  /// where it is not there.
  public static var version: String? {
    let number = clibpq_version()
    return number > 0 ? "\(number / 10_000).\(number % 10_000)" : nil
  }
}
