/// What stands before the numbers of a row that sums up others, without white space and in small
/// letters.
enum TotalWords {
  static let all: Set<String> = [
    "合计", "总计", "小计", "共计", "总合计", "合计数", "total", "grandtotal", "subtotal",
  ]
}
