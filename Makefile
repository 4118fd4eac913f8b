# Naru: everything is done by these targets. `make run` and `make test` set up
# a fresh machine by themselves.

TAGS      := sqlite_fts5 migrated_fynedo
GO        ?= go
FUZZTIME  ?= 20s
SHARED    ?= ../shared
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.7.0
export LC_ALL := C.UTF-8

.PHONY: setup starter build run test lint bench bench-large judge fuzz screenshots package clean

setup: ## install what is missing (once; says what it does)
	@sh scripts/setup.sh

starter: setup ## typeset the starter library's PDFs from their sources
	@$(GO) run ./internal/tool/mkstarter

build: starter ## build bin/naru and bin/naructl
	@echo "naru: building (the first build compiles C code and takes some minutes)"
	@mkdir -p bin
	$(GO) build -tags "$(TAGS)" -o bin/ ./cmd/...

run: build ## open the window on the default library, filled with the starter briefs if it is new
	bin/naru --starter

test: starter ## vet and test everything
	$(GO) vet -tags "$(TAGS)" ./...
	$(GO) test -tags "$(TAGS)" -timeout 60m ./...

lint: setup ## gofmt, vet, staticcheck and the house's import rules
	@test -z "$$(gofmt -l .)" || { echo "gofmt differs in:"; gofmt -l .; exit 1; }
	$(GO) vet -tags "$(TAGS)" ./...
	GOFLAGS="$$GOFLAGS -tags=sqlite_fts5,migrated_fynedo" $(GO) run $(STATICCHECK) ./...
	$(GO) test -run House .

bench: build ## measure import and search beside their peers, all in one run
	$(GO) run -tags "$(TAGS)" ./internal/tool/bench --naructl bin/naructl --shared $(SHARED) --made "$(MADE)"

bench-large: build ## search made libraries of up to a million pages (MADE=folder keeps them: 8 GB)
	$(GO) run -tags "$(TAGS)" ./internal/tool/bench --naructl bin/naructl --shared $(SHARED) --made "$(MADE)" --scale --pages 10000,100000,1000000

judge: build ## measure the order of results beside Recoll's, by graded documents
	$(GO) run -tags "$(TAGS)" ./internal/tool/judge --naructl bin/naructl --shared $(SHARED)

fuzz: starter ## run each fuzz target for FUZZTIME
	@sh scripts/fuzz.sh "$(TAGS)" "$(FUZZTIME)"

screenshots: build ## render every screen in both languages and variants into screenshots/
	$(GO) run -tags "$(TAGS)" ./internal/tool/screenshots --out screenshots

package: build ## an installable archive for this system in dist/
	@sh scripts/package.sh

clean: ## remove what was built
	rm -rf bin dist screenshots assets/starter/pdf FyneApp.toml .setup
