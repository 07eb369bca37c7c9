extension String {
  /// What stands in brackets at its end, of either width: 万人 of 人口（万人）; nil for none.
  public var lastBracketed: Substring? {
    guard let last, ")）".contains(last), let open = lastIndex(where: { "(（".contains($0) }) else {
      return nil
    }
    return self[index(after: open)...].dropLast()
  }
}
