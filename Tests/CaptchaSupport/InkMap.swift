/// A picture, and for each place in and around it how far the nearest ink is.
struct InkMap {
  /// What is this far, or beyond the picture, is far.
  private static let far = 3
  /// Places around the picture.
  private static let border = 16
  static let stride = 96

  let width: Int
  private let rows: [[Bool]]
  /// Row by row, `stride` places each.
  private let distances: [Int]

  init(_ rows: [[Bool]]) {
    self.rows = rows
    width = rows.first?.count ?? 0
    let height = rows.count + 2 * Self.border
    var distances = [Int](repeating: Self.far, count: Self.stride * height)
    for y in rows.indices {
      for x in rows[y].indices where rows[y][x] {
        for down in -2...2 {
          for right in -2...2 {
            let place = Self.place(x + right, y + down)
            distances[place] = min(distances[place], abs(right) + abs(down))
          }
        }
      }
    }
    // Beyond the picture nothing is written.
    for y in -Self.border..<(rows.count + Self.border) {
      for x in -Self.border..<(Self.stride - Self.border)
      where !(rows.indices.contains(y) && x >= 0 && x < width) {
        distances[Self.place(x, y)] = Self.far
      }
    }
    self.distances = distances
  }

  private static func place(_ x: Int, _ y: Int) -> Int { (y + border) * stride + x + border }

  /// How far the shape's cells are from ink, on the average, with its corner there.
  func missing(_ shape: DigitShape, _ left: Int, _ top: Int) -> Double {
    let start = Self.place(left, top)
    var sum = 0
    distances.withUnsafeBufferPointer { distances in
      shape.places.withUnsafeBufferPointer { places in
        var index = 0
        while index < places.count {
          sum &+= distances[start &+ places[index]]
          index &+= 1
        }
      }
    }
    return Double(sum) / Double(shape.places.count)
  }

  /// Ink with a neighbour: what stands alone is a speck.
  func ink(in columns: Range<Int>) -> [(x: Int, y: Int)] {
    rows.indices.flatMap { y in
      columns.compactMap { x in
        guard rows[y].indices.contains(x), rows[y][x], hasNeighbour(x, y) else { return nil }
        return (x, y)
      }
    }
  }

  private func hasNeighbour(_ x: Int, _ y: Int) -> Bool {
    (-1...1).contains { down in
      (-1...1).contains { right in
        guard (right, down) != (0, 0), rows.indices.contains(y + down) else { return false }
        return rows[y + down].indices.contains(x + right) && rows[y + down][x + right]
      }
    }
  }
}
