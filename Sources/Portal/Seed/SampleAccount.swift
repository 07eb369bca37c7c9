/// The account that an embedded platform has from the start, tied to the sample developer of the
/// same name, so that everything can be tried without registering. It guards nothing but its user's
/// own data directory, so its password is public; a served platform takes it only where it is told
/// to.
public enum SampleAccount {
  public static let account = "candy"
  public static let password = "candy2019"

  /// Of `password`, at a cost that fits a secret everybody knows.
  static let hash = PasswordHash(
    text: "scrypt$10$8$1$5c1e0f7a9b3d4e2886a1c0d2f4b69735$"
      + "385a78969b988b153089c48449334f1107ca77618b582226252bbbc03de0ad54")
}
