@testable import Portal

/// Pictures by their first bytes, and whole ones.
enum SamplePictures {
  /// A whole grey PNG of 3×2.
  static let png = PNG.grey([[0, 128, 255], [255, 128, 0]])

  static func jpeg(width: Int, height: Int) -> [UInt8] {
    let size = [height >> 8, height & 255, width >> 8, width & 255].map { UInt8($0) }
    return [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8] + size + [1, 1, 0x11, 0]
  }

  static func gif(width: Int, height: Int) -> [UInt8] {
    let size = [width & 255, width >> 8, height & 255, height >> 8].map { UInt8($0) }
    return Array("GIF89a".utf8) + size + [0, 0, 0, 0x3B]
  }
}
