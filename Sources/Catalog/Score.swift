/// 综合得分: one order for every list, from what people say, how much they use an entry, and how
/// fresh it is. The platform computes it; clients keep what they are given.
///
/// `score = 500·quality + 300·use + 200·freshness`, each part from 0 to 1:
/// - quality: a Bayesian average of the four criteria, `(10·3 + count·mean) / (10 + count) / 5`;
///   ten imagined three-star ratings keep one enthusiast from the top;
/// - use: `log10(1 + views + 5·downloads) / 6`, at most 1;
/// - freshness: `1 / (1 + age in days / 365)` of 更新时间.
public enum Score {
  /// - Returns: from 0 to 1,000; numbers below 0 count as 0.
  public static func value(rating: RatingSummary, usage: Usage, ageInDays: Int) -> Int {
    let count = Double(max(0, rating.count))
    let quality = (30 + count * min(5, max(0, rating.mean))) / (10 + count) / 5
    let uses = 1 + Double(max(0, usage.views)) + 5 * Double(max(0, usage.downloads))
    let use = min(1, decimalLogarithm(uses) / 6)
    let freshness = 1 / (1 + Double(max(0, ageInDays)) / 365)
    return Int((500 * quality + 300 * use + 200 * freshness).rounded())
  }

  /// log10 by repeated division and a series on the rest: exact enough for a thousandth, the same
  /// on every machine.
  static func decimalLogarithm(_ value: Double) -> Double {
    var rest = max(1, value)
    var whole = 0.0
    while rest >= 10 {
      rest /= 10
      whole += 1
    }
    let ratio = (rest - 1) / (rest + 1)
    var term = ratio
    var sum = 0.0
    for power in stride(from: 1, through: 61, by: 2) {
      sum += term / Double(power)
      term *= ratio * ratio
    }
    return whole + 2 * sum / 2.302_585_092_994_046
  }
}
