package pdfium

import (
	"context"
	"errors"
	"fmt"
	"io"
	"reflect"
	"time"

	gopdfium "github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// wasmPage is the unit of WebAssembly memory.
const wasmPage = 64 << 10

// Options of an engine.
type Options struct {
	// CacheDir holds the compiled module: 0.2 instead of 6.4 CPU seconds to
	// start. "" compiles anew.
	CacheDir string
	// Memory is the most that PDFium may use for one document, in bytes.
	Memory int64
}

// Engine is the compiled module. It is made once per process; every document
// gets an instance of its own, so that nothing of one file can reach the next.
type Engine struct {
	pool  gopdfium.Pool
	cache wazero.CompilationCache
	limit uint32 // pages of wasmPage
}

// New compiles PDFium, or takes it from the cache.
func New(o Options) (*Engine, error) {
	// Without these two feature sets PDFium's setjmp does not compile. Closing
	// on a done context stays off: its checks cost 2.3 to 3.1 times the CPU on
	// text, and the parent kills the process anyway.
	config := wazero.NewRuntimeConfigCompiler().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling)
	e := &Engine{limit: 1 << 16}
	if o.Memory > 0 {
		e.limit = uint32(min(o.Memory/wasmPage, 1<<16))
		config = config.WithMemoryLimitPages(e.limit)
	}
	if o.CacheDir != "" {
		cache, err := wazero.NewCompilationCacheWithDir(o.CacheDir)
		if err != nil {
			return nil, fmt.Errorf("open the engine cache: %w", err)
		}
		e.cache = cache
		config = config.WithCompilationCache(cache)
	}
	pool, err := webassembly.Init(webassembly.Config{
		Context:       withMemory(context.Background()),
		MaxIdle:       0,
		MaxTotal:      1,
		RuntimeConfig: config,
		FSConfig:      wazero.NewFSConfig(), // an empty one; nil would mount /
		Stdout:        io.Discard,
		Stderr:        io.Discard,
	})
	if err != nil {
		return nil, errors.Join(fmt.Errorf("start PDFium: %w", err), e.closeCache())
	}
	e.pool = pool
	return e, nil
}

// Close frees the module.
func (e *Engine) Close() error {
	return errors.Join(e.pool.Close(), e.closeCache())
}

func (e *Engine) closeCache() error {
	if e.cache == nil {
		return nil
	}
	return e.cache.Close(context.Background())
}

// module is what this package needs of go-pdfium's implementation, whose type
// is internal there.
type module interface {
	Fn(name string) api.Function
	CreateFileAccessReader(size int64, r io.ReadSeeker) (*uint64, *uint32, error)
}

// patience is how long a document waits for another to be closed: the engine has one
// open at a time, and whoever holds it may be the one that waits.
const patience = time.Minute

// instance starts a fresh module.
func (e *Engine) instance() (*instance, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	owner, err := e.pool.GetInstanceWithContext(ctx)
	if err != nil {
		return nil, fmt.Errorf("start a PDFium instance: %w", err)
	}
	i := &instance{owner: owner, limit: e.limit, functions: map[string]api.Function{}}
	withModule, ok := owner.(interface{ GetImplementation() any })
	if !ok {
		return nil, errors.New("this go-pdfium does not show its implementation")
	}
	impl := withModule.GetImplementation()
	if i.module, ok = impl.(module); !ok {
		return nil, errors.New("this go-pdfium does not show its functions")
	}
	field := reflect.Indirect(reflect.ValueOf(impl)).FieldByName("Module")
	if !field.IsValid() || !field.CanInterface() {
		return nil, errors.New("this go-pdfium does not show its module")
	}
	wasm, ok := field.Interface().(api.Module)
	if !ok {
		return nil, errors.New("this go-pdfium's module is of another kind")
	}
	i.memory = wasm.Memory()
	return i, nil
}
