import Catalog
import Widgets

/// A picture as dark and light dots, small enough for a terminal: areas are averaged, and what is
/// lost in rounding goes to the neighbours (Floyd and Steinberg, 1976).
enum PicturePreview {
  static let widest = 60
  static let highest = 40

  /// nil for pictures that cannot be read.
  static func bitmap(_ bytes: [UInt8], _ facts: ImageFacts) -> Bitmap? {
    GreyPicture(bytes, facts).map(bitmap)
  }

  static func bitmap(_ picture: GreyPicture) -> Bitmap {
    let scale = max(
      1, Double(picture.width) / Double(widest), Double(picture.height) / Double(highest))
    let columns = max(1, Int(Double(picture.width) / scale))
    let rows = max(1, Int(Double(picture.height) / scale))
    var levels = averages(picture, columns, rows)
    var dots = [[Bool]](repeating: [Bool](repeating: false, count: columns), count: rows)
    for row in 0..<rows {
      for column in 0..<columns {
        let level = levels[row * columns + column]
        let isDark = level < 128
        dots[row][column] = isDark
        let rest = level - (isDark ? 0 : 255)
        for (right, down, share) in [(1, 0, 7.0), (-1, 1, 3.0), (0, 1, 5.0), (1, 1, 1.0)] {
          let (x, y) = (column + right, row + down)
          guard (0..<columns).contains(x), y < rows else { continue }
          levels[y * columns + x] += rest * share / 16
        }
      }
    }
    return Bitmap(dots)
  }

  private static func averages(_ picture: GreyPicture, _ columns: Int, _ rows: Int) -> [Double] {
    var levels: [Double] = []
    for row in 0..<rows {
      let top = row * picture.height / rows
      let bottom = max(top + 1, (row + 1) * picture.height / rows)
      for column in 0..<columns {
        let left = column * picture.width / columns
        let right = max(left + 1, (column + 1) * picture.width / columns)
        var sum = 0
        for y in top..<bottom {
          for x in left..<right { sum += Int(picture.levels[y * picture.width + x]) }
        }
        levels.append(Double(sum) / Double((bottom - top) * (right - left)))
      }
    }
    return levels
  }
}
