import ProgramSupport
import Testing

/// What `search` says where a text cannot be found as it was meant.
@Suite(.timeLimit(.minutes(5))) struct SearchCommandTests {
  @Test func aDepartmentThatIsNotThereIsToldWithTheNearest() async throws {
    let program = try Program()
    #expect(try await program.run("sync").status == 0)
    for (option, typed, near) in [
      ("--department", "交通委", "最接近的：市交通运输委员会"), ("--department", "交管局", "市交通运输委员会"),
      ("--department", "环保局", "最接近的：市生态环境局"), ("--theme", "交通安全", "交通运输"),
    ] {
      let run = try await program.run("search", option, typed)
      #expect(run.status == 64 && run.error.contains(near), "\(run.error)")
      #expect(run.error.contains("最接近的："), "\(run.error)")
    }
  }

  @Test func whatCannotBeFoundAsItWasMeantIsTold() async throws {
    let program = try Program()
    #expect(try await program.run("sync").status == 0)
    for text in ["🚌", "???", "：", "主题:"] {
      let run = try await program.run("search", text)
      #expect(run.status == 64 && run.output.isEmpty, "\(text): \(run.error)")
      #expect(run.error.contains("“\(text)”中没有可以搜索的内容"), "\(run.error)")
    }
    let all = try await program.run("search", "", "--limit", "3")
    #expect(all.status == 0 && all.outputLines.count == 3)
    let filter = try await program.run("search", "主体:信用服务")
    #expect(filter.status == 0 && filter.error.contains("是不是“主题:”？"), "\(filter.error)")
    let value = try await program.run("search", "主题:信用服")
    #expect(!value.outputLines.isEmpty)
    let near = try await program.run("search", "主题:信用服物")
    #expect(near.error.contains("主题中没有“信用服物”，相近的有：信用服务"), "\(near.error)")
    let many = (0..<900).map { "无\($0)" }.joined(separator: ",")
    let counted = try await program.run("search", "主题:信用服物,\(many)")
    #expect(counted.error.split(separator: "\n").count == 7, "\(counted.error)")
    #expect(counted.error.contains("另有 896 个筛选值目录中没有"), "\(counted.error)")
    let json = try await program.run("search", "主题:信用服物", "--json")
    #expect(json.error.contains("相近的有：信用服务") && json.output.contains("\"total\""))
  }
}
