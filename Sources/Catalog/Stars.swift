/// What one person gives an entry: one to five stars by each of the four criteria (manual 2.8).
public struct Stars: Hashable, Sendable, Codable {
  public var accuracy: Int
  public var satisfaction: Int
  public var timeliness: Int
  public var usability: Int

  public static let range = 1...5

  public init(accuracy: Int, satisfaction: Int, timeliness: Int, usability: Int) {
    self.accuracy = accuracy
    self.satisfaction = satisfaction
    self.timeliness = timeliness
    self.usability = usability
  }

  public subscript(criterion: RatingCriterion) -> Int {
    switch criterion {
    case .accuracy: accuracy
    case .satisfaction: satisfaction
    case .timeliness: timeliness
    case .usability: usability
    }
  }

  /// Criteria whose stars are not one to five.
  public var faults: [RatingCriterion] {
    RatingCriterion.allCases.filter { !Self.range.contains(self[$0]) }
  }
}

extension RatingSummary {
  /// The averages after one person's stars came in, in place of `old` where there were some.
  public func adding(_ new: Stars, replacing old: Stars? = nil) -> RatingSummary {
    let before = max(count, old == nil ? 0 : 1)
    let after = old == nil ? before + 1 : before
    func average(_ criterion: RatingCriterion) -> Double {
      let total = self[criterion] * Double(before) - Double(old?[criterion] ?? 0)
      return min(5, max(1, (total + Double(new[criterion])) / Double(after)))
    }
    return RatingSummary(
      count: after, accuracy: average(.accuracy), satisfaction: average(.satisfaction),
      timeliness: average(.timeliness), usability: average(.usability))
  }
}
