import CGif
import CPng
import CTurboJPEG
import Catalog

/// A picture as grey levels, 0 for black, row by row.
struct GreyPicture: Hashable, Sendable {
  var width: Int
  var height: Int
  var levels: [UInt8]
}

extension GreyPicture {
  /// Larger pictures are not previewed: a small file may claim a huge one.
  static let mostPixels = 40_000_000

  /// The inside of a picture; nil for a damaged one, and for the few kinds the libraries pass over:
  /// it only cannot be previewed then.
  init?(_ bytes: [UInt8], _ facts: ImageFacts) {
    let (width, height) = (facts.width, facts.height)
    guard width * height <= Self.mostPixels else { return nil }
    var isRead = false
    let levels = [UInt8](unsafeUninitializedCapacity: width * height) { levels, count in
      guard let start = levels.baseAddress else { return }
      isRead =
        switch facts.format {
        case .png:
          cpng_read_grey(bytes, bytes.count, start, UInt32(width), UInt32(height)) != 0
        case .jpeg: Self.readJPEG(bytes, into: start, width, height)
        case .gif: cgif_read_grey(bytes, bytes.count, start, Int32(width), Int32(height)) != 0
        }
      count = isRead ? width * height : 0
    }
    guard isRead else { return nil }
    self.init(width: width, height: height, levels: levels)
  }

  private static func readJPEG(
    _ bytes: [UInt8], into levels: UnsafeMutablePointer<UInt8>, _ width: Int, _ height: Int
  ) -> Bool {
    guard let decoder = tjInitDecompress() else { return false }
    defer { tjDestroy(decoder) }
    var (foundWidth, foundHeight, sampling, space) = (Int32(0), Int32(0), Int32(0), Int32(0))
    guard
      tjDecompressHeader3(
        decoder, bytes, UInt(bytes.count), &foundWidth, &foundHeight, &sampling, &space) == 0,
      Int(foundWidth) == width, Int(foundHeight) == height
    else { return false }
    return tjDecompress2(
      decoder, bytes, UInt(bytes.count), levels, foundWidth, 0, foundHeight,
      Int32(TJPF_GRAY.rawValue), TJFLAG_STOPONWARNING) == 0
  }
}
