import FoundationEssentials

/// The beginning of a file that was fetched.
enum FileStart {
  /// - Returns: nil where it cannot be read.
  static func bytes(of path: String, count: Int) -> [UInt8]? {
    guard let data = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped) else {
      return nil
    }
    return Array(data.prefix(count))
  }
}
