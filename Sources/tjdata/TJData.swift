import ArgumentParser
import Yams

@main struct TJData: ParsableCommand { func run() {} }
