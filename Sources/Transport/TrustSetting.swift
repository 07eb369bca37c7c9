import Glibc

/// The certificates that are trusted, where the process's environment names them, as `curl(1)` has
/// it: who is behind a company's proxy that opens connections sets these, and libcurl reads none.
struct TrustSetting: Hashable {
  /// A PEM file.
  var file: String?
  /// A folder of such files, each by its hash (`openssl-rehash(1)`).
  var folder: String?

  /// - Parameters:
  ///   - chosen: a file in place of all that the environment names.
  ///   - value: a variable's; nil where it is not set.
  init(chosen: String? = nil, _ value: (String) -> String? = Variable.value) {
    file = chosen ?? value("CURL_CA_BUNDLE")
    guard file == nil else { return }
    (file, folder) = (value("SSL_CERT_FILE"), value("SSL_CERT_DIR"))
  }

  /// What is named and cannot be read. libcurl would take a folder that is not there for one that
  /// trusts nobody, and blame the server.
  var unreadable: String? {
    if let file, access(file, R_OK) != 0 { return file }
    if let folder, access(folder, R_OK | X_OK) != 0 { return folder }
    return nil
  }
}
