/// Syllables that Korean texts are mostly made of, as EUC-KR writes them: nine of ten in names of
/// places and heads of tables, of a Chinese text in GBK a few of a hundred.
enum KoreanSyllables {
  private static let usual = """
    이다는의에을가고은로하사지기도를한시서대자인어들과일정리아나해부장공전수주스구원제동성여상보유조\
    게만미것으안선비경라소연적위면화계관국요우년월방산신실세명생입출역중치업용번호름록합금액날짜울천광\
    남북충강군읍통길층교육청센터체회문학병진행내차량물품질김박최홍영희철순민준현별특종판매격분
    """

  /// Codes of two bytes.
  static let codes: Set<UInt16> = {
    guard let converter = CharsetConverter(Charset(known: "EUC-KR")) else { return [] }
    // Rows of syllables in KS X 1001.
    let all = (0xB0...0xC8).flatMap { row in (0xA1...0xFE).map { UInt16(row << 8 | $0) } }
    let text = converter.whole(all.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    let scalars = Set(usual.unicodeScalars)
    let pairs = zip(all, String(decoding: text, as: UTF8.self).unicodeScalars)
    return Set(pairs.filter { scalars.contains($0.1) }.map(\.0))
  }()
}
