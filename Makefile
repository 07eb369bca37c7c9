# 津门数据 tjdata. Two commands are enough on a fresh machine with Swift:
#   make run     opens the browser
#   make test    runs every check
# Both first install what is missing from the system's packages.

SWIFT   ?= swift
RELEASE := -c release --static-swift-stdlib -Xlinker -s
FORMAT  := $(SWIFT) format lint --strict --parallel --recursive Sources Tests Resources Package.swift

# A build of its own, since everything in it is watched.
SANITIZED := $(if $(SANITIZE),--sanitize address --scratch-path .build-sanitized)

.DEFAULT_GOAL := help
.PHONY: help run build test fuzz torture bench bench-quick sbom lint screenshots clean requirements

help: ## this list
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/\1|\2/p' Makefile | while IFS='|' read -r name text; do \
	  printf '  make %-12s %s\n' "$$name" "$$text"; done

run: build ## build what is missing and open the browser; ARGS="--platform …" is passed on
	@.build/release/tjdata $(ARGS)

build: requirements ## the release binary, .build/release/tjdata
	$(SWIFT) build $(RELEASE) --product tjdata

test: requirements lint ## every check: style, then all tests
	@.ci/install test
	$(SWIFT) build --build-tests
	@.ci/summarise $(SWIFT) test --skip-build --no-parallel

fuzz: requirements ## mutated files through each reader, FUZZ_SECONDS (600) each; SANITIZE=1
	@.ci/install test
	$(SWIFT) build --build-tests $(SANITIZED)
	FUZZ_SECONDS=$${FUZZ_SECONDS:-600} $(SWIFT) test $(SANITIZED) --skip-build --no-parallel \
	  --filter Fuzz

bench: build ## the figures of Tests/Benchmarks/README.md, measured on this machine
	@.ci/install bench
	Tests/Benchmarks/run

bench-quick: build ## instructions of the hottest paths, held against their bounds
	@.ci/install bench
	Tests/Benchmarks/quick

torture: build ## trials by chance, an hour; ARGS="keys --seed 7 --seconds 60" takes one part alone
	@.ci/install torture
	Tests/Torture/run $(ARGS)

sbom: build ## what the binary is made of, in SPDX, .build/tjdata.spdx
	.ci/sbom .build/release/tjdata > .build/tjdata.spdx

lint: ## the code's style, strictly
	$(FORMAT)

screenshots: build ## the pictures of README.md, taken from the real program in tmux
	@.ci/install screenshots
	Screenshots/take

clean: ## remove what was built
	$(SWIFT) package clean

requirements:
	@.ci/install build
