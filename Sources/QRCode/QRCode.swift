import CQRCode

/// A text as a QR code (ISO/IEC 18004), made by libqrencode.
public enum QRCode {
  /// The dots, row by row, true for dark, with `quiet` light dots around; the smallest code of
  /// error correction level L that holds the text as UTF-8.
  /// - Returns: nil for an empty text, and for one beyond what the largest code holds (2,953
  ///   bytes).
  public static func dots(of text: String, quiet: Int) -> [[Bool]]? {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty,
      let code = QRcode_encodeData(Int32(clamping: bytes.count), bytes, 0, QR_ECLEVEL_L)
    else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard let data = code.pointee.data else { return nil }
    let empty = [Bool](repeating: false, count: width + 2 * quiet)
    let margin = [Bool](repeating: false, count: quiet)
    let rows = (0..<width).map { row in
      // The lowest bit of a dot is its colour; the others are libqrencode's own.
      margin + (0..<width).map { data[row * width + $0] & 1 == 1 } + margin
    }
    let edge = [[Bool]](repeating: empty, count: quiet)
    return edge + rows + edge
  }
}
