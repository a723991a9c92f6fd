# The everyday commands. `make demo` on a fresh Debian or Ubuntu machine with the Swift toolchain.

PREFIX ?= /usr/local
# With the Swift libraries inside, the program starts in half the time, and runs where no Swift is.
# The C library stays outside: inside, it crashes where it has to load what knows a user's name.
BUILD := swift build -c release --static-swift-stdlib --product
KITH := .build/release/kith
DEMO := demo.kith
SIZE ?= S

.PHONY: demo test build install docs prerequisites clean check crash-test bench

demo: prerequisites build
	@KITH=$(KITH) DEMO=$(DEMO) Scripts/demo

test: prerequisites
	swift test

build:
	$(BUILD) kith

check: prerequisites
	Scripts/check

crash-test: build
	KITH=$(KITH) Scripts/crash-test

# make bench SIZE=M: Kith beside SQLite and plain arrays; PEERS=1: and beside what python3 can import
bench: build
	$(BUILD) kith-bench
	.build/release/kith-bench --size $(SIZE) $(if $(PEERS),--peers)

install: prerequisites build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/kith/queries
	install -m 755 $(KITH) $(DESTDIR)$(PREFIX)/bin/kith
	cp -R Queries/. $(DESTDIR)$(PREFIX)/share/kith/queries/

docs: build
	KITH=$(KITH) Scripts/draw-docs
	KITH_WRITE_DOCS=1 swift test --filter DiagnosticsPageTests

prerequisites:
	@Scripts/install-prerequisites

clean:
	rm -rf .build $(DEMO) $(DEMO)-*
