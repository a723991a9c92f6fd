# The everyday commands. `make demo` on a fresh Debian or Ubuntu machine with the Swift toolchain.

PREFIX ?= /usr/local
# What is found when the program starts delays it: with the libraries of Swift and of C++ inside, with
# no symbols for others, and with types that name each other directly, it starts in less than half of
# the time, and runs where no Swift is. SQLite and the C library stay outside: the system mends the
# one, and the other crashes inside where it has to load what knows a user's name. That no two parts
# change a variable at once is checked in debug builds, in which the tests run: some 7 % of the
# instructions of a small question.
LIBRARIES := .build/libraries
BUILD := swift build -c release --static-swift-stdlib \
	-Xswiftc -L$(LIBRARIES) -Xswiftc -Xclang-linker -Xswiftc -static-libgcc \
	-Xlinker --no-export-dynamic \
	-Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors \
	-Xswiftc -enforce-exclusivity=unchecked \
	--product
KITH := .build/release/kith
DEMO := demo.kith
SIZE ?= S

.PHONY: demo test build install docs prerequisites clean check crash-test bench

demo: prerequisites build
	@KITH=$(KITH) DEMO=$(DEMO) Scripts/demo

test: prerequisites
	swift test

build: $(LIBRARIES)/libstdc++.a
	$(BUILD) kith

# Where an archive lies beside a shared library, the linker takes the library.
$(LIBRARIES)/libstdc++.a:
	@mkdir -p $(@D)
	@archive="$$(clang -print-file-name=$(@F))"; [ ! -e "$$archive" ] || ln -sf "$$archive" $@

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
