extension DisplayWidth {
  /// Breaks a text into lines of at most that many cells.
  ///
  /// Chinese breaks between any two characters, save that no line begins with closing punctuation
  /// or ends with an opening bracket (避头尾); Latin words break at spaces, or anywhere when longer
  /// than a line. `\n` ends a line; blanks at a break are dropped. A character wider than a line
  /// stands alone.
  public func wrapped(_ text: some StringProtocol, columns: Int) -> [String] {
    let columns = max(1, columns)
    var lines: [String] = []
    for paragraph in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      var wrapper = LineWrapper(clusters: clusters(paragraph), columns: columns)
      lines += wrapper.lines()
    }
    return lines
  }

  /// Characters with the marks that follow them.
  private func clusters(_ text: some Sequence<Unicode.Scalar>) -> [LineWrapper.Cluster] {
    var clusters: [LineWrapper.Cluster] = []
    for scalar in text {
      let width = width(of: scalar)
      if width == 0, let last = clusters.indices.last {
        clusters[last].marks.unicodeScalars.append(scalar)
      } else {
        clusters.append(LineWrapper.Cluster(base: scalar, width: width))
      }
    }
    return clusters
  }
}

/// Breaks one paragraph, greedily.
private struct LineWrapper {
  struct Cluster {
    var base: Unicode.Scalar
    var width: Int
    var marks = ""

    var isSpace: Bool { base == " " || base == "\u{3000}" }
  }

  let clusters: [Cluster]
  let columns: Int
  private var start = 0
  private var width = 0
  /// The last place in this line where it may be broken.
  private var opportunity = 0

  init(clusters: [Cluster], columns: Int) {
    self.clusters = clusters
    self.columns = columns
  }

  mutating func lines() -> [String] {
    var lines: [String] = []
    var index = 0
    while index < clusters.count {
      if index > start, mayBreak(before: index) { opportunity = index }
      if width + clusters[index].width <= columns || index == start {
        width += clusters[index].width
        index += 1
        continue
      }
      let end = self.end(overflowing: index)
      lines.append(line(to: end))
      index = blanksSkipped(from: end)
      start = index
      opportunity = index
      width = 0
    }
    if start < clusters.count || lines.isEmpty { lines.append(line(to: clusters.count)) }
    return lines
  }

  /// Where a line ends whose cells are used up before `index`. Blanks may hang over the edge.
  private func end(overflowing index: Int) -> Int {
    let next = clusters[index].isSpace ? blanksSkipped(from: index) : index
    let mayEndHere = next > index && (next == clusters.count || mayBreak(before: next))
    return mayEndHere || opportunity <= start ? index : opportunity
  }

  private func blanksSkipped(from index: Int) -> Int {
    clusters[index...].firstIndex { !$0.isSpace } ?? clusters.count
  }

  private func line(to end: Int) -> String {
    var text = ""
    for cluster in clusters[start..<end] {
      text.unicodeScalars.append(cluster.base)
      text += cluster.marks
    }
    while end < clusters.count, let last = text.unicodeScalars.last,
      last == " " || last == "\u{3000}"
    {
      text.unicodeScalars.removeLast()
    }
    return text
  }

  private func mayBreak(before index: Int) -> Bool {
    let (left, right) = (clusters[index - 1], clusters[index])
    if right.isSpace { return false }
    if left.isSpace { return right.width < 2 || !Self.closing.contains(right.base) }
    if Self.closing.contains(right.base) || Self.opening.contains(left.base) { return false }
    return left.width == 2 || right.width == 2
  }

  /// GB/T 15834: what may not begin a line.
  private static let closing = Set("，。、；：？！）》〉」』】〕〗｝］”’…—～·％℃,.;:?!)]}%".unicodeScalars)
  /// What may not end one.
  private static let opening = Set("（《〈「『【〔〖｛［“‘￥＃([{$#".unicodeScalars)
}
