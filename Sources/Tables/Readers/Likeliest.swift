extension Array {
  /// The place of the element of the highest rank; of equals the first.
  func likeliest(_ rank: (Element) -> (Int, Int, Int)) -> Int? {
    indices.max { left, right in
      let (first, second) = (rank(self[left]), rank(self[right]))
      return first == second ? left > right : first < second
    }
  }
}
