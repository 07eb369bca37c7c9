import CommandLine

await EntryPoint.run()
