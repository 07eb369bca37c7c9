import Base
import Cryptography
import FoundationEssentials

/// The checksum files are held against.
public enum FileChecksum {
  /// SHA-256 in lower-case hexadecimal; nil where the file cannot be read. A long file is mapped,
  /// not held in memory.
  public static func sha256(of path: String) -> String? {
    guard let data = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped) else {
      return nil
    }
    return Hexadecimal.text(SHA256.hash(data))
  }
}
