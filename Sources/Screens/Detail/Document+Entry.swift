import Base
import Calls
import Catalog
import PortalAPI
import Terminal
import Widgets
import Wording

/// 基本信息 and API服务 as documents.
extension Document {
  private static let labelWidth = 12

  /// The field table, 使用情况 and 用户评价 (manual 2.2.1, 2.3.1).
  /// - Parameter isRated: the platform tells how entries were rated, if only that nobody has.
  static func basics(
    _ entry: Entry, _ voice: EntryFeedback?, isRated: Bool, unread: ServiceFault? = nil,
    columns: Int,
    measure: DisplayWidth, _ glyphs: Glyphs
  ) -> Document {
    var document = Document(columns: columns, measure: measure)
    if let unread {
      document.add(label: "", value: DetailText.unread(unread), labelWidth: 0, role: .warning)
    }
    let width = labelWidth
    let isRated = entry.tells(.stars) && (isRated || entry.rating.mean > 0)
    if !entry.formats.isEmpty { document.add([Span(DetailText.files(entry.formats), .link)]) }
    document.add(label: DetailText.abstract, value: entry.abstract, labelWidth: width)
    document.add(
      label: DetailText.tags, value: entry.tags.joined(separator: "、"), labelWidth: width)
    document.add(
      (DetailText.name, entry.title), (DetailText.openStatus, entry.statedOpenStatus?.label ?? ""),
      labelWidth: width)
    document.add(
      (DetailText.theme, entry.theme), (DetailText.publisher, entry.publisher), labelWidth: width)
    document.add(
      (DetailText.issued, entry.issued.description),
      (DetailText.modified, entry.modified.description), labelWidth: width)
    document.add(
      (DetailText.industry, entry.industry),
      (DetailText.frequency, entry.statedFrequency?.label ?? ""),
      labelWidth: width)
    for other in entry.others ?? [] {
      // Labels of other people's are as long as they like.
      document.add(
        label: other.label, value: other.text,
        labelWidth: max(width, measure.width(of: other.label) + 2))
    }
    document.addUsage(entry, isRated)
    if isRated { document.addRating(entry.rating, glyphs) }
    if let voice { document.add(voice, glyphs) }
    return document
  }

  private mutating func addUsage(_ entry: Entry, _ isRated: Bool) {
    heading(DetailText.usage)
    // What the platform never said is left out, not 0.
    var told: [(String, Int?)] = [(DetailText.views, entry.views)]
    if isRated || entry.rating.count > 0 { told.append((DetailText.ratings, entry.ratings)) }
    if isRated, entry.rating.count > 0 {
      told.append((DetailText.points, entry.rating.wholePoints))
    }
    told.append((DetailText.score(of: entry), entry.score))
    if !entry.formats.isEmpty { told.insert((DetailText.downloads, entry.downloads), at: 0) }
    let counts = told.compactMap { label, count in count.map { (label, $0) } }
    // As many on a line as fit.
    var line: [Span] = []
    var used = 0
    for (label, count) in counts {
      let width = measure.width(of: "\(label): \(count)")
      if used + 4 + width > columns, !line.isEmpty {
        add(line)
        (line, used) = ([], 0)
      }
      if !line.isEmpty { line.append(Span("    ")) }
      used += width + (line.isEmpty ? 0 : 4)
      line += [Span("\(label): ", .label), Span("\(count)", .number)]
    }
    add(line)
  }

  private mutating func addRating(_ rating: RatingSummary, _ glyphs: Glyphs) {
    heading(DetailText.rating)
    guard rating.count > 0 else { return add([Span(BrowseText.unrated, .dim)]) }
    let rows = RatingCriterion.allCases.map { criterion in
      [
        Span(StarRating(Int(saturating: rating[criterion].rounded())).text(glyphs), .star),
        Span(" \(criterion.label)"),
      ]
    }
    let gap = [Span("    ")]
    if columns >= 60 {
      add(Array(rows.joined(separator: gap)))
    } else if columns >= 28 {
      add(rows[0] + gap + rows[1])
      add(rows[2] + gap + rows[3])
    } else {
      for row in rows { add(row) }
    }
  }

  /// What the person has to do with it, and how often it was shared.
  private mutating func add(_ voice: EntryFeedback, _ glyphs: Glyphs) {
    add()
    let star = Character(voice.isFavourite ? glyphs.fullStar : glyphs.emptyStar)
    add([
      Span("\(star) ", .star),
      Span(voice.isFavourite ? FeedbackText.isFavourite : FeedbackText.isNoFavourite),
      Span("    \(FeedbackText.shares(voice.shares))", .dim),
    ])
    if let stars = voice.stars {
      let text = RatingCriterion.allCases.map { "\($0.label) \(stars[$0])" }.joined(separator: "  ")
      add(label: FeedbackText.mine, value: text, labelWidth: Self.labelWidth)
    }
    guard let request = voice.request else { return }
    let state = request.state.label(of: request.kind)
    let answer = request.answer.isEmpty ? "" : "：\(request.answer)"
    add(
      label: FeedbackText.request, value: "\(state)\(answer)（\(request.changed)）",
      labelWidth: Self.labelWidth)
  }

  /// 接口地址, 接口信息, 接口参数规范, 接口返回规范 (manual 2.3.4).
  /// - Parameter reach: what it takes to open the address; nil where it answers as it is.
  static func specification(
    _ specification: CallSpecification, reach: String?, columns: Int, measure: DisplayWidth,
    _ glyphs: Glyphs
  ) -> Document {
    var document = Document(columns: columns, measure: measure)
    let rule = glyphs.horizontal
    let own = ForeignInterface(specification)
    document.add(
      label: DetailText.address + ":", value: own?.text ?? specification.address,
      labelWidth: labelWidth - 2, role: .link)
    if let reach, !specification.isByAddress {
      document.add(label: "", value: reach, labelWidth: labelWidth - 2, role: .dim)
    }
    document.heading(DetailText.interfaceInfo)
    document.table(
      DetailText.interfaceHeadings,
      rows: [
        [
          specification.style, specification.method, specification.format,
          specification.encoding,
        ]
      ], rule: rule)
    document.heading(DetailText.parameters)
    document.table(
      DetailText.specificationHeadings, rows: specification.parameters.map(Self.cells), rule: rule)
    document.heading(DetailText.results)
    document.table(
      DetailText.specificationHeadings, rows: specification.results.map(Self.cells), rule: rule)
    return document
  }

  private static func cells(_ parameter: Parameter) -> [String] {
    [parameter.name, parameter.label, parameter.type.label]
  }
}
