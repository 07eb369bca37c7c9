import Base
import ProgramSupport
import Testing

@testable import Client

@Suite struct PlacesTests {
  @Test func theVariablesOfTheSpecificationAreFollowed() throws {
    let places = try Places.find(
      Environment([
        "XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "/s", "HOME": "/h",
      ]))
    #expect(places.configurationFile == "/c/tjdata/config.yaml")
    #expect(places.data == "/d/tjdata")
    #expect(places.state == "/s/tjdata")
  }

  @Test func withoutThemTheHomeFolderIsUsedAndRelativeOnesDoNotCount() throws {
    let places = try Places.find(Environment(["HOME": "/h", "XDG_DATA_HOME": "here"]))
    #expect(places.configurationFile == "/h/.config/tjdata/config.yaml")
    #expect(places.data == "/h/.local/share/tjdata")
    #expect(places.state == "/h/.local/state/tjdata")
  }

  @Test func oneFolderHoldsEverythingWhenAsked() throws {
    let places = try Places.find(Environment([:]), dataDirectory: "/one/")
    #expect(places.configurationFile == "/one/config.yaml")
    #expect(places.data == "/one")
    #expect(places.state == "/one/state")
    #expect(places.portal == "/one/portal")
  }

  @Test func aConfigurationFileIsTakenAsItIsNamed() throws {
    let places = try Places.find(
      Environment([:]), dataDirectory: "/one", configurationFile: "/two/c.yaml")
    #expect(places.configurationFile == "/two/c.yaml")
    #expect(Places.absolute("c.yaml").hasSuffix("/c.yaml"))
    #expect(Places.absolute("/") == "/")
  }

  @Test(arguments: [nil, "", "relative"])
  func withoutAHomeItIsSaidWhichVariableIsMissing(home: String?) {
    let variables = home.map { ["HOME": $0] } ?? [:]
    #expect(throws: Places.NoHome(variable: "XDG_DATA_HOME")) {
      try Places.find(Environment(variables))
    }
    let failure = Failure(Places.NoHome(variable: "XDG_DATA_HOME"))
    #expect(failure.status == .cannotWrite)
    #expect(failure.text.contains("HOME") && failure.text.contains("--data-dir"))
  }

  @Test func foldersAreMadeForTheirUserAlone() throws {
    let folder = try ScratchFolder()
    try PrivateFolder.make(folder.path + "/a/b")
    #expect(FileFacts(folder.path + "/a")?.mode == 0o700)
    #expect(FileFacts(folder.path + "/a/b")?.mode == 0o700)
    try PrivateFolder.make(folder.path + "/a/b")
  }

  @Test func aFileInTheWayIsSaid() throws {
    let folder = try ScratchFolder()
    try folder.write("file", "")
    #expect(throws: FileFault.self) {
      try PrivateFolder.make(folder.path + "/file/b")
    }
  }
}
