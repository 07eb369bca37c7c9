import CUnicodeData
import CommandLine

await EntryPoint.run()
