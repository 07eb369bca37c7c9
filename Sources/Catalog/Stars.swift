/// What one person gives an entry: one to five stars by each of the four criteria (manual 2.8).
public struct Stars: Hashable, Sendable, Codable {
  /// 准确性, in stars of `range`.
  public var accuracy: Int
  /// 满意度, in stars of `range`.
  public var satisfaction: Int
  /// 及时性, in stars of `range`.
  public var timeliness: Int
  /// 可用性, in stars of `range`.
  public var usability: Int

  /// What may be given for a criterion.
  public static let range = 1...5

  /// Takes any numbers; `faults` names the criteria beyond `range`.
  public init(accuracy: Int, satisfaction: Int, timeliness: Int, usability: Int) {
    self.accuracy = accuracy
    self.satisfaction = satisfaction
    self.timeliness = timeliness
    self.usability = usability
  }

  /// The stars of one criterion.
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
