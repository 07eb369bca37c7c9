import CLibzip

/// A member of an archive as text.
enum Member {
  static func text(_ name: String, of path: String) throws -> String {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else { throw Sample.Failure() }
    defer { zip_discard(archive) }
    guard let file = zip_fopen(archive, name, 0) else { throw Sample.Failure() }
    defer { zip_fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = zip_fread(file, &bytes, UInt64(bytes.count))
    guard count >= 0 else { throw Sample.Failure() }
    return String(decoding: bytes[..<Int(count)], as: UTF8.self)
  }
}
